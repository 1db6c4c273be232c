import { EMPTY_SCOPE, type Contact, type Scope } from "../contact";
import { exitEquals } from "../exits";
import { compileText, compileValue } from "../compile-references";
import { fail, leave, type ModuleResult, type Prepare } from "../step";

/**
 * *Invoke module*. A module sees contact attributes, its input and what its own actions leave;
 * nothing of its caller's `$.External`, `$.StoredCustomerInput` or flow attributes.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/contact-flow-modules.html
 */
export const invokeFlowModule: Prepare<"InvokeFlowModule"> = (action, exits) => {
  const read = compileValue(action.Parameters.FlowModuleId);
  const input = compileTree(action.Parameters.Input ?? {});
  return (contact) => {
    const id = read(contact);
    if (id === undefined) return fail(contact, exits, "NoMatchingError");
    const outside: Scope = contact.scope;
    const values = input(contact);
    return {
      kind: "enter-module",
      id,
      input: values,
      contact: { ...contact, scope: { ...EMPTY_SCOPE, modules: { Input: values } } },
      then: (left, result) => {
        const back = { ...left, scope: { ...outside, modules: { ...result } } };
        const named = result.Result === undefined ? undefined : exitEquals(exits, result.Result);
        if (named !== undefined) return leave(back, named);
        return exits.conditions.length > 0 && exits.errors["NoMatchingCondition"] !== undefined
          ? fail(back, exits, "NoMatchingCondition")
          : leave(back, exits.next);
      },
    };
  };
};

/** *Return*: out of a module, with its result. */
export const endFlowModuleExecution: Prepare<"EndFlowModuleExecution"> = (action) => {
  const { Result: result, ResultData: data } = action.Parameters;
  const fillResult = result === undefined ? undefined : compileText(result);
  const fillData = data === undefined ? undefined : compileTree(data);
  return (contact) => {
    const returned: ModuleResult = {
      Result: fillResult?.(contact),
      ResultData: fillData?.(contact),
    };
    return { kind: "leave-module", contact, result: returned };
  };
};

/** A JSON value in whose strings references may be embedded. */
const compileTree = (value: unknown): ((contact: Contact) => unknown) => {
  if (typeof value === "string") return compileText(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return () => value;
  const fills = Object.entries(value).map(([name, item]) => [name, compileTree(item)] as const);
  return (contact) => Object.fromEntries(fills.map(([name, fill]) => [name, fill(contact)]));
};
