import { challengeHandler } from "./challenge-handler";
import { HELP_METRIC } from "./metric-line";
import { OUTCOME_METRICS } from "./outcome-metrics";

/** What Lambda calls where callers can ask for help: it counts one outcome more. */
export const handler = challengeHandler(new Map([...OUTCOME_METRICS, ["help", HELP_METRIC]]));
