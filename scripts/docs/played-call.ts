/** Calls that docs/costs.md gives the price of, played through the flow that the stack would have. */
import { gateFlow } from "../../flows/gate/gate-flow";
import type { ScreenedCall } from "../../simulator/costs/screening-cost";
import { flowArtefact, placeCall } from "../../simulator/artefact";
import { STYLES, type StyleName } from "../../simulator/callers/answer";
import { scriptedCaller } from "../../simulator/callers/scripted-caller";
import { flowFromSettings } from "../../stacks/constructs/flow-from-settings";
import { checkSettings } from "../../stacks/settings/check-settings";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";

/** What the flow refers to, where no call goes there. */
export const REFERENCES = {
  challengeFunctionArn: "arn:aws:lambda:us-east-1:111122223333:function:challenge",
  nextContactFlowId: "",
  nextQueueId: "",
  failedContactFlowId: "",
  failedQueueId: "",
  helpContactFlowId: "",
  helpQueueId: "",
};

/** How long a call is at the gate, and how often the flow invokes the challenge function. */
export const playCall = async (
  settings: GateSettingsInput,
  style: StyleName,
): Promise<ScreenedCall> => {
  const flow = gateFlow(flowFromSettings(checkSettings(settings)), REFERENCES);
  const gate = flowArtefact("gate", JSON.stringify(flow), {
    lambdaResponse: { mode: "enforce", code: "7665" },
  });
  let invocations = 0;
  const { milliseconds } = await placeCall(gate, {
    caller: scriptedCaller({ answers: [STYLES[style]] }),
    seed: 1,
    watch: ({ event }) => {
      if (event === "lambda") invocations += 1;
    },
  });
  return { milliseconds, invocations };
};
