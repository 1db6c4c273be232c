import type { Action } from "../language/actions";
import { compare, when } from "../language/build";
import { recordOf } from "./conclusion";
import { ATTRIBUTES, type Outcome } from "./outcome";

/** Where calls are judged that did not pass. */
export const JUDGE = {
  failed: "judge-failed",
  noInput: "judge-no-input",
  noText: "judge-no-text",
  denied: "judge-denied",
} as const;

/** Stops a call only where the gate enforces. */
export const judge = (id: string, outcome: Outcome): Action =>
  compare(
    id,
    `$.Attributes.${ATTRIBUTES.mode}`,
    [when("Equals", "observe", recordOf("would-stop"))],
    recordOf(outcome),
  );
