import type { DeniedTo, ScreeningProps } from "../../flows/gate/gate-flow-props";
import type { ScreeningRules } from "../../functions/challenge/screening/screening-rules";
import type { GateSettings } from "./gate-settings";

/** What the section `callers` means for each part of the gate. */
export interface Screening {
  /** Whether the gate has a caller table. */
  readonly lists: boolean;
  readonly flow: ScreeningProps;
  readonly rules: ScreeningRules;
}

/** How a gate screens its callers; `undefined` where it challenges every one of them. */
export const screeningOf = ({ callers, onFailed }: GateSettings): Screening | undefined => {
  const { lists, keepDays, challenge, doubtful, exempt, deny } = callers;
  const denies = deny.countries.length > 0 || deny.failures.count > 0;
  const exempts = lists || exempt.relay || challenge === "doubtful";
  if (!exempts && !denies) return undefined;
  const asFailed: DeniedTo = onFailed === "goodbye" ? "goodbye" : "landing";
  const onDenied = callers.onDenied ?? asFailed;
  return {
    lists,
    flow: {
      relay: exempt.relay,
      exempts,
      deniedByList: lists && onDenied !== "challenge" ? onDenied : undefined,
      // A forger can bring a rule upon somebody else's number, so a person may be behind it.
      deniedByRule: denies && onDenied !== "challenge" ? asFailed : undefined,
      remembers: lists,
    },
    rules: {
      challenge,
      doubtful,
      exempt,
      deny,
      keepDays,
      challengeDenied: onDenied === "challenge",
    },
  };
};
