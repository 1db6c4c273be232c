import { textingHandler } from "./delivery/texting-handler";

/** What Lambda calls where codes are texted. */
export const handler = textingHandler;
