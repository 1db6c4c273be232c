import { mentionsHelpKey } from "../../flows/gate/help";
import { CODE_PROMPTS } from "../../flows/gate/prompts";
import type { GateSettings } from "./gate-settings";

/** What is allowed in the settings, but probably not meant: a sentence for each. */
export const settingsWarnings = (settings: GateSettings): readonly string[] => [
  ...helpWarnings(settings),
  ...callersWarnings(settings),
];

const helpWarnings = ({ challenge, language, prompts }: GateSettings): readonly string[] =>
  CODE_PROMPTS.flatMap((name) => {
    const text = prompts[name];
    const heard = name === "challenge" || challenge.attempts > 1;
    return challenge.helpKey === "off" ||
      !heard ||
      text === undefined ||
      mentionsHelpKey(text, language)
      ? []
      : `prompts.${name} does not mention the help key, so no caller will press it: say that ${challenge.helpKey} helps, or remove the prompt to use the language's own.`;
  });

const callersWarnings = (settings: GateSettings): readonly string[] => [
  ...doubtWarnings(settings),
  ...denialWarnings(settings),
];

const denialWarnings = ({ callers }: GateSettings): readonly string[] => {
  const { lists, deny, onDenied } = callers;
  return onDenied === undefined || lists || deny.countries.length > 0
    ? []
    : [
        `callers.onDenied is ${onDenied}, but nobody is denied: set callers.lists to true or give callers.deny.countries, or remove callers.onDenied.`,
      ];
};

const doubtWarnings = ({ callers }: GateSettings): readonly string[] => {
  const { withheld, outsideCountries, failedWithinDays } = callers.doubtful;
  const doubts = withheld || outsideCountries.length > 0 || failedWithinDays > 0;
  if (callers.challenge === "doubtful" && !doubts) {
    return [
      "callers.challenge is doubtful, but no rule under callers.doubtful is on, so nobody is challenged: turn one on, or challenge everybody.",
    ];
  }
  if (callers.challenge === "everybody" && doubts) {
    return [
      "callers.doubtful is not used while callers.challenge is everybody: set callers.challenge to doubtful, or remove callers.doubtful.",
    ];
  }
  return [];
};
