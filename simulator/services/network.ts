import type { Fetch } from "../ports";
import { asksForTexts } from "./text-messages/stand-in-texts";

/** What the functions of a call can reach. */
export interface Services {
  /** Answers requests to DynamoDB, and refuses others by name. */
  readonly tables?: Fetch;
  /** Answers requests to the texting service. */
  readonly texts?: Fetch;
}

/** The network of a call; `undefined` where functions reach nothing. */
export const networkOf = ({ tables, texts }: Services): Fetch | undefined => {
  if (texts === undefined || tables === undefined) return tables ?? texts;
  return (request) => (asksForTexts(request) ? texts(request) : tables(request));
};
