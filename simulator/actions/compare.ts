import { compileConditions } from "../compile-conditions";
import { compileReference } from "../compile-references";
import { fail, leave, type Prepare } from "../step";

/**
 * *Check contact attributes*. An operand may be a reference too.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/check-contact-attributes.html
 */
export const compare: Prepare<"Compare"> = (action, exits) => {
  const value = compileReference(action.Parameters.ComparisonValue);
  const match = compileConditions(action.Transitions.Conditions);
  return (contact) => {
    const compared = value(contact);
    const effect = { event: "compared", value: compared } as const;
    const exit = exits.conditions[match(compared, contact)];
    return exit === undefined
      ? fail(contact, exits, "NoMatchingCondition", effect)
      : leave(contact, exit, effect);
  };
};
