import type { EndedCall } from "./memory";

/**
 * What the gate remembers of how a call ended; `undefined` where nobody keyed anything that could
 * be right or wrong. A call that would have been stopped without a challenge was denied.
 */
export const callEnding = (outcome: string, attempts: number): EndedCall["ending"] | undefined => {
  switch (outcome) {
    case "passed":
      return "passed";
    case "failed":
    case "no-input":
      return "failed";
    case "would-stop":
      return attempts > 0 ? "failed" : undefined;
    default:
      return undefined;
  }
};
