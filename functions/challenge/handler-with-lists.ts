import { callerTable } from "./memory/caller-table";
import { screeningHandler } from "./screening-handler";

/** What Lambda calls where the gate has a caller table. */
export const handler = screeningHandler(callerTable);
