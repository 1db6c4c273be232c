import { E164 } from "../memory/caller-item";
import { at, requestOf, text, type GateRequest } from "../request";

/** What a flag by an agent says of the call. */
export interface FlagRequest extends GateRequest {
  /** E.164; `undefined` where the caller withholds it. */
  readonly number: string | undefined;
  /** Whether the contact was made by an agent's transfer, as a press of a quick connect makes it. */
  readonly byAgent: boolean;
  /** The contact that the agent was on. */
  readonly flaggedContact: string | undefined;
  readonly queue: string | undefined;
}

/**
 * Reads an event of any shape.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/contact-initiation-methods.html
 */
export const flagRequestOf = (event: unknown): FlagRequest => {
  const contact = at(at(event, "Details"), "ContactData");
  const request = requestOf(event);
  const number = text(at(at(contact, "CustomerEndpoint"), "Address"), "");
  const previous = text(at(contact, "PreviousContactId"), "");
  const queue = text(at(at(contact, "Queue"), "Name"), "")
    .replace(CONTROLS, " ")
    .trim();
  return {
    ...request,
    number: E164.test(number) ? number : undefined,
    byAgent: text(at(contact, "InitiationMethod"), "") === "TRANSFER",
    flaggedContact: CONTACT_ID.test(previous) ? previous : request.contactId,
    queue: queue === "" ? undefined : queue.slice(0, LONGEST_NAME),
  };
};

const CONTACT_ID = /^[\w-]{1,64}$/;
/** Of a queue. */
const LONGEST_NAME = 127;
const CONTROLS = /\p{Cc}+/gu;
