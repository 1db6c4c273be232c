import { textingHandler } from "./delivery/texting-handler";
import { flaggingHandler } from "./flagging/flagging-handler";

/** What Lambda calls where codes are texted, and agents flag callers. */
export const handler = flaggingHandler(textingHandler);
