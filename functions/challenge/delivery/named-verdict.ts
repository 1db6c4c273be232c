import { verdict } from "../screening/verdict";
import { isSpeakableName } from "./speakable-name";

/**
 * The verdict where names are spoken. Callers who are to be greeted by name have to prove the number
 * first, so the gate challenges those on the allow list whose entry has a name.
 */
export const namedVerdict: typeof verdict = (caller, rules, record, now) => {
  const judgement = verdict(caller, rules, record, now);
  const named = record !== "unreadable" && isSpeakableName(record.name);
  return judgement.reason === "allow-list" && named
    ? { ...judgement, verdict: "challenge" }
    : judgement;
};
