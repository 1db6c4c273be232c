import { compileValue } from "../compile-references";
import { end, fail, type Prepare } from "../step";

/**
 * *Transfer to flow*: ends this flow's part of the call.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-transfertoflow.html
 */
export const transferToFlow: Prepare<"TransferToFlow"> = (action, exits) => {
  const read = compileValue(action.Parameters.ContactFlowId);
  return (contact) => {
    const target = read(contact);
    return target === undefined || target === ""
      ? fail(contact, exits, "NoMatchingError")
      : end(contact, { kind: "transferred-to-flow", target });
  };
};
