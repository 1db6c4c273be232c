import { E164 } from "./memory/caller-item";
import { at, text } from "./request";

/** The caller's number in an event of any shape; `undefined` where the caller withholds it. */
export const callerNumber = (event: unknown): string | undefined => {
  const contact = at(at(event, "Details"), "ContactData");
  const number = text(at(at(contact, "CustomerEndpoint"), "Address"), "");
  return E164.test(number) ? number : undefined;
};
