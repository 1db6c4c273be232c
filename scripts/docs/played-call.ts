/** Calls that docs/costs.md gives the price of, played through the flow that the stack would have. */
import { gateFlow } from "../../flows/gate/gate-flow";
import type { ScreenedCall } from "../../simulator/costs/screening-cost";
import type { TableUse } from "../../simulator/costs/table-cost";
import { flowArtefact, placeCall } from "../../simulator/artefact";
import { STYLES, type AnswerStyle, type StyleName } from "../../simulator/callers/answer";
import { scriptedCaller } from "../../simulator/callers/scripted-caller";
import { PERSON_HABITS } from "../../simulator/traffic/callers/keying-person";
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

/** A played call, what it asks of the caller table, and the texts that it takes. */
export interface PlayedCall extends ScreenedCall, TableUse {
  readonly texts: number;
}

/** What a texted code writes: the contact's claim, and two counts against the limits. */
const WRITES_TO_SEND = 3;
/** Each comparison takes a try; a right code is spent, and gives the number its texts back. */
const WRITES_TO_COMPARE = 1;
const WRITES_IF_RIGHT = 2;

/** Milliseconds from the prompt to the first key of a texted code, as `traffic` assumes on average. */
const READING = PERSON_HABITS.readsText.value.least + PERSON_HABITS.readsText.value.meanBeyond;
const TEXTED_CODE = "482913";

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
  const isTexted = props.texted !== undefined;
  const right = style === "right";
  const gate = flowArtefact("gate", JSON.stringify(flow), {
    lambdaResponse: {
      mode: "enforce",
      code: "7665",
      ...(props.screening === undefined ? {} : { verdict, reason: "everybody" }),
      ...(isTexted ? { delivery: "texted", match: right ? "right" : "wrong" } : {}),
    },
  });
  let invocations = 0;
  let comparisons = 0;
  const { milliseconds } = await placeCall(gate, {
    caller: scriptedCaller({ answers: [isTexted ? fromText(STYLES[style]) : STYLES[style]] }),
    seed: 1,
    watch: ({ event, block }) => {
      if (event !== "lambda") return;
      invocations += 1;
      if (block.endsWith("-compare")) comparisons += 1;
    },
  });
  const asked = remembers && verdict === "challenge";
  const texts = isTexted && asked ? 1 : 0;
  return {
    milliseconds,
    invocations,
    texts,
    reads: remembers ? 1 : 0,
    writes:
      // Calls count that were asked for a code and ended here: they passed or failed.
      (asked ? 1 : 0) +
      texts * WRITES_TO_SEND +
      comparisons * WRITES_TO_COMPARE +
      (texts > 0 && right ? WRITES_IF_RIGHT : 0),
  };
};

/** The same answer to a code that is read on the phone first. */
const fromText =
  (style: AnswerStyle): AnswerStyle =>
  () => {
    const answer = style(TEXTED_CODE);
    return answer.kind === "keys"
      ? {
          ...answer,
          keys: answer.keys.map((key, i) => (i === 0 ? { ...key, after: READING } : key)),
        }
      : answer;
  };
