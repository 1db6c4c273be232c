/** What the actions that speak and listen have in common. */
import type { Contact } from "../contact";
import type { Key } from "../ports";

/**
 * Keys that the touch-tone buffer holds.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/set-touchtone-buffer-behavior.html
 */
const BUFFER_LENGTH = 30;

/** A key pressed while no block takes keys: buffered where that is on, else lost. */
export const buffered = (contact: Contact, key: Key): Contact =>
  contact.bufferedKeys === undefined || contact.bufferedKeys.length >= BUFFER_LENGTH
    ? contact
    : { ...contact, bufferedKeys: contact.bufferedKeys + key };

/** A prompt breaks the silence of a sequence of Lambda functions. */
export const promptHeard = (contact: Contact): Contact =>
  contact.lambdaMilliseconds === 0 ? contact : { ...contact, lambdaMilliseconds: 0 };
