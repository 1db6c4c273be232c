import { withScope, type Contact } from "../contact";
import type { Exits } from "../exits";
import { DEFAULT_TERMINATOR, NO_KEYS, press, type Entry, type EntryRules } from "../key-entry";
import { isKey } from "../ports";
import { compileValue } from "../compile-references";
import { preparePrompt } from "../speech/prepare-prompt";
import { fail, leave, listen, type Run, type Step } from "../step";
import type { StoreAction } from "./input-forms";
import { promptHeard } from "./line";
import { readPhoneNumber } from "./phone-number";
import { readSeconds, readWhole } from "./read-number";

/** What a silent caller leaves in `$.StoredCustomerInput`; the flow goes on as after any input. */
const SILENCE = "Timeout";
const DEFAULT_BETWEEN_KEYS_SECONDS = "5";
/** The most digits of a phone number, country code included. */
const LONGEST_PHONE_NUMBER = "15";

/**
 * *Store customer input*: keys interrupt the prompt; the first must come within a limit that
 * counts from the prompt's end, each later one within the limit between keys.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/store-customer-input.html
 */
export const storeInput = ({ Parameters: parameters }: StoreAction, exits: Exits): Run => {
  const say = preparePrompt(parameters);
  const dtmf = parameters.DTMFConfiguration ?? {};
  const firstKey = readSeconds(parameters.InputTimeLimitSeconds);
  const betweenKeys = readSeconds(dtmf.InterdigitTimeLimitSeconds ?? DEFAULT_BETWEEN_KEYS_SECONDS);
  const { CustomValidation: custom, PhoneNumberValidation: phone } = parameters.InputValidation;
  const maximumLength = readWhole(custom?.MaximumLength ?? LONGEST_PHONE_NUMBER);
  const phoneNumber = phone && readPhoneNumber(phone);
  const terminator = compileValue(dtmf.InputTerminationSequence ?? DEFAULT_TERMINATOR);

  const store = (contact: Contact, keys: string): Step => {
    const number = keys === SILENCE ? keys : phoneNumber?.(keys, contact);
    const value = number ?? keys;
    const stored = withScope(contact, { storedInput: value });
    const effect = { event: "input", value } as const;
    return phoneNumber !== undefined && number === undefined
      ? fail(stored, exits, "InvalidPhoneNumber", effect)
      : leave(stored, exits.next, effect);
  };

  return (contact) => {
    const speech = say(contact);
    const first = firstKey(contact);
    const between = betweenKeys(contact);
    const length = maximumLength(contact);
    const readable = first !== undefined && between !== undefined && length !== undefined;
    if (speech === "broken" || !readable) return fail(contact, exits, "NoMatchingError");
    const rules: EntryRules = {
      maximumLength: length,
      terminator: terminator(contact) ?? DEFAULT_TERMINATOR,
      cancelKey: dtmf.DisableCancelKey !== "True",
    };
    const asking: Asking = { contact: promptHeard(contact), rules, between, store };
    if ((contact.bufferedKeys ?? "") !== "") return takeBuffered(asking);
    return listen(
      {
        speech,
        asking: true,
        listening: true,
        milliseconds: (speech?.milliseconds ?? 0) + first,
      },
      (act) =>
        act.kind === "key"
          ? collect(asking, press(rules, NO_KEYS, act.key))
          : store(asking.contact, SILENCE),
    );
  };
};

/** One asking of one contact. */
interface Asking {
  readonly contact: Contact;
  readonly rules: EntryRules;
  /** Milliseconds between two keys. */
  readonly between: number;
  readonly store: (contact: Contact, value: string) => Step;
}

/** Waits for keys until the entry is complete, or until a pause completes it. */
const collect = (asking: Asking, entry: Entry): Step =>
  entry.state === "complete"
    ? asking.store(asking.contact, entry.keys)
    : listen(
        { speech: undefined, asking: false, listening: true, milliseconds: asking.between },
        (act) =>
          act.kind === "key"
            ? collect(asking, press(asking.rules, entry, act.key))
            : asking.store(asking.contact, entry.keys),
      );

/** Buffered keys answer the block at once, its prompt is skipped; the rest stays buffered. */
const takeBuffered = (asking: Asking): Step => {
  const keys = asking.contact.bufferedKeys ?? "";
  let entry = NO_KEYS;
  let taken = 0;
  for (const key of keys) {
    if (entry.state === "complete" || !isKey(key)) break;
    entry = press(asking.rules, entry, key);
    taken += 1;
  }
  const contact = { ...asking.contact, bufferedKeys: keys.slice(taken) };
  return collect({ ...asking, contact }, entry);
};
