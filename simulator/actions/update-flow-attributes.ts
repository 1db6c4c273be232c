import { withScope } from "../contact";
import { compileValues } from "../compile-references";
import { leave, type Prepare } from "../step";

/** *Set contact attributes* in the flow's own namespace: gone when the flow ends. */
export const updateFlowAttributes: Prepare<"UpdateFlowAttributes"> = (action, exits) => {
  const values = compileValues(
    Object.fromEntries(
      Object.entries(action.Parameters.FlowAttributes).map(([name, { Value }]) => [name, Value]),
    ),
  );
  return (contact) => {
    const attributes = values(contact);
    const flowAttributes = { ...contact.scope.flowAttributes, ...attributes };
    return leave(withScope(contact, { flowAttributes }), exits.next, {
      event: "flow-attributes",
      attributes,
    });
  };
};
