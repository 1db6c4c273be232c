import type { SystemAttributes } from "../contact";
import { compileText, type Fill } from "../compile-references";
import { leave, type Prepare } from "../step";

const NAMES = {
  CustomerId: "customerId",
  Description: "description",
  LanguageCode: "languageCode",
  Name: "name",
} as const satisfies Readonly<Record<string, keyof SystemAttributes>>;

/**
 * *Set contact data*: of all it can set, what a flow can read back.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactdata.html
 */
export const updateContactData: Prepare<"UpdateContactData"> = (action, exits) => {
  const parameters: Readonly<Record<string, unknown>> = action.Parameters;
  const fills = Object.entries(NAMES).flatMap(([name, attribute]): [string, Fill][] => {
    const value = parameters[name];
    return typeof value === "string" ? [[attribute, compileText(value)]] : [];
  });
  return (contact) => {
    const data = Object.fromEntries(fills.map(([attribute, fill]) => [attribute, fill(contact)]));
    return leave({ ...contact, system: { ...contact.system, ...data } }, exits.next, {
      event: "setting",
      name: "contact data",
      value: Object.entries(data)
        .map(([name, value]) => `${name} ${value}`)
        .join(", "),
    });
  };
};
