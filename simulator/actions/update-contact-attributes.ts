import type { Values } from "../contact";
import { compileValues } from "../compile-references";
import { fail, leave, type Prepare } from "../step";

const NAMELESS = { event: "refused", reason: "an attribute has an empty name" } as const;

/**
 * *Set contact attributes*. A reference that leads nowhere leaves an empty value, which no later
 * comparison matches.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactattributes.html
 */
export const updateContactAttributes: Prepare<"UpdateContactAttributes"> = (action, exits) => {
  const values = compileValues(action.Parameters.Attributes);
  // A related contact is another contact: this one's attributes stay.
  const own = action.Parameters.TargetContact !== "Related";
  return (contact) => {
    const attributes: Values = values(contact);
    const effect = { event: "attributes", attributes } as const;
    if (Object.hasOwn(attributes, "")) {
      return fail(contact, exits, "NoMatchingError", NAMELESS);
    }
    if (!own) return leave(contact, exits.next, effect);
    const all: Record<string, string> = { ...contact.attributes };
    for (const name in attributes) all[name] = attributes[name] ?? "";
    return leave({ ...contact, attributes: all }, exits.next, effect);
  };
};
