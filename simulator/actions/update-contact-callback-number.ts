import { compileReference } from "../compile-references";
import { fail, leave, type Prepare } from "../step";

/** E.164 as the block wants it. */
const NUMBER = /^\+[1-9]\d{6,14}$/;

/**
 * *Set callback number*. Whether a number can be dialed depends on the instance: only a
 * rehearsed fault takes `CallbackNumberNotDialable`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactcallbacknumber.html
 */
export const updateContactCallbackNumber: Prepare<"UpdateContactCallbackNumber"> = (
  action,
  exits,
) => {
  const read = compileReference(action.Parameters.CallbackNumber);
  return (contact) => {
    const value = read(contact) ?? "";
    const effect = { event: "setting", name: "callback number", value } as const;
    return NUMBER.test(value)
      ? leave(contact, exits.next, effect)
      : fail(contact, exits, "InvalidCallbackNumber", effect);
  };
};
