/** Calls that docs/costs.md gives the price of, played through the flow that the stack would have. */
import { gateFlow } from "../../flows/gate/gate-flow";
import type { ScreenedCall } from "../../simulator/costs/screening-cost";
import type { TableUse } from "../../simulator/costs/table-cost";
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

/** A played call, and what it asks of the caller table. */
export interface PlayedCall extends ScreenedCall, TableUse {}

/** What the function says of a caller in a gate that screens its callers. */
export type PlayedVerdict = "challenge" | "admit" | "deny";

/**
 * How long a call is at the gate, how often the flow invokes the challenge function, and how often
 * the function reads and writes the caller table, where there is one.
 */
export const playCall = async (
  settings: GateSettingsInput,
  style: StyleName,
  verdict: PlayedVerdict = "challenge",
): Promise<PlayedCall> => {
  const props = flowFromSettings(checkSettings(settings));
  const flow = gateFlow(props, REFERENCES);
  const remembers = props.screening?.remembers === true;
  const gate = flowArtefact("gate", JSON.stringify(flow), {
    lambdaResponse: {
      mode: "enforce",
      code: "7665",
      ...(props.screening === undefined ? {} : { verdict, reason: "everybody" }),
    },
  });
  let invocations = 0;
  const { milliseconds } = await placeCall(gate, {
    caller: scriptedCaller({ answers: [STYLES[style]] }),
    seed: 1,
    watch: ({ event }) => {
      if (event === "lambda") invocations += 1;
    },
  });
  return {
    milliseconds,
    invocations,
    reads: remembers ? 1 : 0,
    // Calls count that were asked for a code and ended here: they passed or failed.
    writes: remembers && verdict === "challenge" ? 1 : 0,
  };
};
