import { callerNumber } from "../caller-number";
import { at, requestOf, text, type GateRequest } from "../request";

/** What a flag by an agent says of the call. */
export interface FlagRequest extends GateRequest {
  /** E.164; `undefined` where the caller withholds it. */
  readonly number: string | undefined;
  /** Whether an agent's transfer made the contact, as a press of a quick connect makes it. */
  readonly byAgent: boolean;
  /** The contact that the agent was on. */
  readonly flaggedContact: string | undefined;
  /** The contacts of the call on the line: the first one, which came through the gate, and that. */
  readonly contacts: readonly string[];
  /** Name of the queue. */
  readonly queue: string | undefined;
}

/**
 * Reads an event of any shape.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/contact-initiation-methods.html
 */
export const flagRequestOf = (event: unknown): FlagRequest => {
  const contact = at(at(event, "Details"), "ContactData");
  const flaggedContact = idOf(at(contact, "PreviousContactId"));
  const first = idOf(at(contact, "InitialContactId"));
  const queue = text(at(at(contact, "Queue"), "Name"), "")
    .replace(CONTROLS, " ")
    .trim()
    .slice(0, LONGEST_NAME);
  return {
    ...requestOf(event),
    number: callerNumber(event),
    byAgent: at(contact, "InitiationMethod") === "TRANSFER",
    flaggedContact,
    contacts: [first, flaggedContact].filter((id) => id !== undefined),
    queue: queue === "" ? undefined : queue,
  };
};

const idOf = (value: unknown): string | undefined => {
  const id = text(value, "");
  return /^[\w-]{1,64}$/.test(id) ? id : undefined;
};

/** Of a queue. */
const LONGEST_NAME = 127;
const CONTROLS = /\p{Cc}+/gu;
