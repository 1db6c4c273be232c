import type { Values } from "../contact";
import { compileValues } from "../compile-references";
import { leave, type Prepare } from "../step";

/**
 * *Set contact attributes*. A reference that leads nowhere leaves an empty value, which no later
 * comparison matches.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactattributes.html
 */
export const updateContactAttributes: Prepare<"UpdateContactAttributes"> = (action, exits) => {
  const values = compileValues(action.Parameters.Attributes);
  const names = Object.keys(action.Parameters.Attributes);
  // A related contact is another contact: this one's attributes stay.
  const own = action.Parameters.TargetContact !== "Related";
  return (contact) => {
    const attributes: Values = values(contact);
    if (!own) return leave(contact, exits.next, { event: "attributes", attributes });
    const all: Record<string, string> = { ...contact.attributes };
    for (const name of names) all[name] = attributes[name] ?? "";
    return leave({ ...contact, attributes: all }, exits.next, { event: "attributes", attributes });
  };
};
