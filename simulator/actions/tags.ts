import type { Values } from "../contact";
import { compileValues } from "../compile-references";
import { leave, type Prepare } from "../step";

/**
 * *Contact tags*.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-tagcontact.html
 */
export const tagContact: Prepare<"TagContact"> = (action, exits) => {
  const values = compileValues(action.Parameters.Tags);
  return (contact) => {
    const tags = values(contact);
    return leave({ ...contact, tags: { ...contact.tags, ...tags } }, exits.next, {
      event: "setting",
      name: "tags",
      value: JSON.stringify(tags),
    });
  };
};

export const untagContact: Prepare<"UntagContact"> = (action, exits) => {
  const keys = new Set(action.Parameters.TagKeys);
  return (contact) => {
    const tags: Values = Object.fromEntries(
      Object.entries(contact.tags).filter(([key]) => !keys.has(key)),
    );
    return leave({ ...contact, tags }, exits.next, {
      event: "setting",
      name: "tags taken off",
      value: [...keys].join(", "),
    });
  };
};
