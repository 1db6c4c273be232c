import type { HandlerName } from "../handler-bundle";
import type { GateSettings } from "../settings/gate-settings";
import { deliveredTexts } from "../settings/delivered-texts";
import { screeningOf } from "../settings/screening";

/** Which bundle a gate deploys, and what its environment says besides the mode. */
export interface HandlerSettings {
  readonly name: HandlerName;
  readonly environment: Readonly<Record<string, string>>;
}

/** The smallest bundle that does what the settings ask for. */
export const handlerFromSettings = (settings: GateSettings): HandlerSettings => {
  const { digits, helpKey } = settings.challenge;
  const screening = screeningOf(settings);
  const code = { CODE_DIGITS: String(digits) };
  if (screening === undefined) {
    return { name: helpKey === "off" ? "handler" : "handler-with-help", environment: code };
  }
  const { flow, lists, rules } = screening;
  const texts = deliveredTexts(settings);
  const outcomes = [
    "passed",
    "failed",
    "no-input",
    "would-stop",
    "not-challenged",
    "unavailable",
    ...(helpKey === "off" ? [] : ["help"]),
    ...(flow.exempts ? ["exempt"] : []),
    ...(flow.deniedByList === undefined && flow.deniedByRule === undefined ? [] : ["denied"]),
    ...(texts === undefined || texts.otherwise === "spoken" ? [] : ["no-text"]),
  ];
  const { flagging } = settings.callers;
  return {
    name: nameOf(lists, texts !== undefined, flagging !== false),
    environment: {
      ...code,
      OUTCOMES: outcomes.join(","),
      SCREENING: JSON.stringify(rules),
      ...(texts === undefined ? {} : { TEXTS: JSON.stringify(texts) }),
      ...(flagging === false ? {} : { FLAG_DAYS: String(flagging.forDays) }),
    },
  };
};

const nameOf = (lists: boolean, texts: boolean, flagging: boolean): HandlerName => {
  if (texts) return flagging ? "handler-with-texts-and-flagging" : "handler-with-texts";
  if (flagging) return "handler-with-flagging";
  return lists ? "handler-with-lists" : "handler-with-screening";
};
