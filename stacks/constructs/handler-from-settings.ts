import type { HandlerName } from "../handler-bundle";
import type { GateSettings } from "../settings/gate-settings";
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
  ];
  return {
    name: lists ? "handler-with-lists" : "handler-with-screening",
    environment: {
      ...code,
      OUTCOMES: outcomes.join(","),
      SCREENING: JSON.stringify(rules),
    },
  };
};
