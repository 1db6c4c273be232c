import type { FinishedCall } from "../simulator/run-call";

/** The contact attribute in which the gate writes down how a call went. */
export const OUTCOME_ATTRIBUTE = "spamGateOutcome";

/** How a call went: in the gate's words, or for another flow how the call ended. */
export const outcomeOf = ({ contact, end }: FinishedCall): string =>
  contact.attributes[OUTCOME_ATTRIBUTE] ?? end.kind;
