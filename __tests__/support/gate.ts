import { gateFlow } from "../../flows/gate/gate-flow";
import type { GateReferences } from "../../flows/gate/gate-flow-props";
import type { Action, ActionOf, ActionType } from "../../flows/language/actions";
import type { ContactFlow } from "../../flows/language/document";
import { flowFromSettings } from "../../stacks/constructs/flow-from-settings";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";
import { settingsWith } from "./settings";

export const REFERENCES: GateReferences = {
  challengeFunctionArn: "arn:aws:lambda:us-east-1:111122223333:function:challenge",
  nextContactFlowId: "44444444-0000-4000-8000-000000000001",
  nextQueueId: "33333333-0000-4000-8000-000000000001",
  failedContactFlowId: "44444444-0000-4000-8000-000000000002",
  failedQueueId: "33333333-0000-4000-8000-000000000002",
  helpContactFlowId: "44444444-0000-4000-8000-000000000003",
  helpQueueId: "33333333-0000-4000-8000-000000000003",
};

/** The gate's flow as the stack would build it, with literal references. */
export const gateWith = (settings: GateSettingsInput = {}): ContactFlow =>
  gateFlow(flowFromSettings(settingsWith(settings)), REFERENCES);

/** One action of a flow by its identifier. */
export const actionOf = (flow: ContactFlow, id: string): Action => {
  const action = flow.Actions.find(({ Identifier }) => Identifier === id);
  if (action === undefined) throw new Error(`The flow has no action ${id}.`);
  return action;
};

/** All actions of one type. */
export const actionsOfType = <T extends ActionType>(flow: ContactFlow, type: T): ActionOf<T>[] =>
  flow.Actions.filter((action) => action.Type === type) as ActionOf<T>[];
