import { screeningHandler } from "./screening-handler";

/** What Lambda calls where rules tell callers apart and nothing is remembered. */
export const handler = screeningHandler();
