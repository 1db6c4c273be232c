import type { Lambda, LambdaAnswer } from "../ports";
import { INVOCATION_MILLISECONDS } from "./invocation-time";

/** A function that always returns the same value. */
export const fixedLambda = (value: unknown): Lambda => {
  const answer: LambdaAnswer = {
    kind: "returned",
    value,
    milliseconds: INVOCATION_MILLISECONDS,
  };
  return { invoke: () => answer };
};
