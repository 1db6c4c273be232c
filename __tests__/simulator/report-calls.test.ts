import { OUTCOMES, type Outcome } from "../../flows/gate/outcome";
import { placeCall, type CallOptions } from "../../simulator/artefact";
import { stackArtefact } from "../../simulator/node/stack-artefact";
import { STYLES, type StyleName } from "../../simulator/callers/answer";
import { scriptedCaller } from "../../simulator/callers/scripted-caller";
import { faultOf, type Fault } from "../../simulator/faults";
import { LAMBDA_FAULTS } from "../../simulator/lambda/lambda-faults";
import { stackOf } from "../../simulator/node/synthesized-stack";
import { synthesizedText } from "../support/synthesized";

const gate = stackArtefact(
  stackOf(
    JSON.parse(synthesizedText({ onPassed: "transfer-to-queue", whenUnavailable: "disconnect" })),
    "cdk.tf.json",
  ),
);

/** What a caller gets: every prompt and the end, with their times, and the contact record. */
const experience = async (
  style: StyleName,
  options: Omit<CallOptions, "caller">,
): Promise<unknown> => {
  const heard: unknown[] = [];
  const { end, milliseconds, contact } = await placeCall(gate, {
    ...options,
    seed: 7,
    caller: scriptedCaller({ answers: [STYLES[style]] }),
    watch: (event) => {
      if (event.event === "prompt") heard.push([event.at, event.spoken]);
    },
  });
  return { heard, end, milliseconds, attributes: contact.attributes };
};

/** A way to each outcome that the flow reports. */
const WAYS: readonly (readonly [Outcome, StyleName, Omit<CallOptions, "caller">])[] = [
  ["passed", "right", {}],
  ["failed", "wrong", {}],
  ["no-input", "silent", {}],
  ["would-stop", "wrong", { environment: { GATE_MODE: "observe" } }],
  ["not-challenged", "right", { environment: { GATE_MODE: "off" } }],
  ["unavailable", "right", { faults: [faultOf("input")] }],
];

describe("a report that fails", () => {
  it("is tried for every outcome that is reported", () => {
    // This gate has no help key and screens nobody.
    const other = ["abandoned", "help", "exempt", "denied", "no-text"];
    const reported = OUTCOMES.filter((outcome) => !other.includes(outcome));
    expect(WAYS.map(([outcome]) => outcome).sort()).toEqual([...reported].sort());
  });

  it.each(WAYS)("changes nothing for a caller who ends as %s", async (outcome, style, options) => {
    const block = `report-${outcome}`;
    const faults: readonly Fault[] = [
      ...LAMBDA_FAULTS.map((fault) => ({ kind: "lambda", fault, block }) as const),
      { kind: "action", error: "NoMatchingError", block },
    ];
    const sound = await experience(style, options);
    expect(sound).toMatchObject({ attributes: { spamGateOutcome: outcome } });
    for (const fault of faults) {
      const faulty = { ...options, faults: [...(options.faults ?? []), fault] };
      expect(await experience(style, faulty)).toEqual(sound);
    }
  });
});
