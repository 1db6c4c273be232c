import { unreachableActions } from "../../flows/language/branches";
import type { ContactFlow } from "../../flows/language/document";
import { errorAt, type Finding } from "../../flows/language/finding";
import { errorsAmong, FlowError } from "../../flows/language/flow-error";
import type { FlowType } from "../../flows/language/flow-types";
import { validateFlow } from "../../flows/language/validate-flow";

/**
 * Checks a flow before Terraform does anything.
 *
 * @throws FlowError if Amazon Connect would refuse the flow, or no call can reach a part of it.
 */
export const refuseInvalidFlow = (flow: ContactFlow, flowType: FlowType): void => {
  const unreachable = unreachableActions(flow).map((action): Finding => ({
    ...errorAt("unreachable", [], "No call can reach it", "lead a branch to it or remove it"),
    action,
  }));
  const findings = [...validateFlow(flow, { flowType }), ...unreachable];
  if (errorsAmong(findings).length > 0) throw new FlowError(findings);
};
