import { promptsHeard } from "../../simulator/rehearsal/scenario";
import { rehearse, type Rehearsal } from "../../simulator/rehearsal/rehearse";
import { gateArtefact, LANDINGS, type GateChange } from "../support/gate-artefact";
import { REFERENCES } from "../support/gate";

const MODES = { GATE_MODE: ["enforce", "observe", "off"] };

const rehearseGate = (change: GateChange): Promise<Rehearsal> =>
  rehearse(gateArtefact(change), MODES);

describe("a rehearsal of a gate with landings and a key for help", () => {
  it.each<GateChange>([
    LANDINGS,
    { ...LANDINGS, onPassed: "transfer-to-queue", whenUnavailable: "disconnect" },
    { ...LANDINGS, onHelp: "transfer-to-flow", onPassed: "transfer-to-flow" },
    { ...LANDINGS, onFailed: "transfer-to-flow", onNoInput: "goodbye", reporting: false },
    { ...LANDINGS, challenge: { attempts: 5, helpKey: "0" } },
    { challenge: { helpKey: "0" }, onHelp: "transfer-to-queue" },
  ])("travels every branch: %j", async (change) => {
    const { coverage } = await rehearseGate(change);
    expect(coverage.uncovered).toEqual([]);
    expect(coverage.covered.length).toBeGreaterThan(20);
  });

  const heardIn = async (name: string): Promise<Rehearsal["calls"][number]> => {
    const { calls } = await rehearseGate({ ...LANDINGS, onHelp: "transfer-to-queue" });
    const call = calls.find((each) => each.name === name);
    if (call === undefined) throw new Error(`No call is named ${name}.`);
    return call;
  };

  it.each(["keys 0", "keys 0#", "wrong, keys 0", "wrong, keys 0#"])(
    "takes a caller who answers %j to the landing for help",
    async (name) => {
      const { finished } = await heardIn(name);
      expect(finished.contact.attributes).toMatchObject({ spamGateOutcome: "help" });
      expect(finished.end).toEqual({
        kind: "transferred-to-queue",
        target: REFERENCES.helpQueueId,
      });
    },
  );

  it("takes the key pressed twice for a wrong code", async () => {
    const call = await heardIn("keys 00, right");
    expect(call.finished.contact.attributes).toMatchObject({ spamGateOutcome: "passed" });
    expect(promptsHeard(call)[1]).toMatch(/^Your entry did not match\./);
    const { finished } = await heardIn("wrong, keys 00");
    expect(finished.contact.attributes).toMatchObject({ spamGateOutcome: "failed" });
  });
});
