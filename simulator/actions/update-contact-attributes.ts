import type { Values } from "../contact";
import { compileValues } from "../references";
import { leave, type Prepare } from "../step";

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
    const changed = own
      ? { ...contact, attributes: { ...contact.attributes, ...attributes } }
      : contact;
    return leave(changed, exits.next, { event: "attributes", attributes });
  };
};
