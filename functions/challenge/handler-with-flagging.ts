import { flaggingHandler } from "./flagging/flagging-handler";
import { callerTable } from "./memory/caller-table";
import { screeningHandler } from "./screening-handler";

/** What Lambda calls where the gate has a caller table, and agents flag callers. */
export const handler = flaggingHandler(screeningHandler(callerTable));
