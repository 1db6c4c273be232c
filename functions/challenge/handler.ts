import { challengeHandler } from "./challenge-handler";
import { OUTCOME_METRICS } from "./outcome-metrics";

/** What Lambda calls. */
export const handler = challengeHandler(OUTCOME_METRICS);
