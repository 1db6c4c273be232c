import { knownCallers } from "../../commands/artefact/known-callers";
import { GATE_MODES } from "../../functions/challenge/mode";
import type { Artefact } from "../../simulator/artefact";
import { stackArtefact } from "../../simulator/node/stack-artefact";
import { stackOf } from "../../simulator/node/synthesized-stack";
import { rehearse } from "../../simulator/rehearsal/rehearse";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";
import { synthesizedText } from "../support/synthesized";

const gateWith = (settings: GateSettingsInput): Artefact =>
  stackArtefact(stackOf(JSON.parse(synthesizedText(settings)), "cdk.tf.json"));

it.each(["spoken", "landing", "disconnect"] as const)("rehearses %s", async (otherwise) => {
  const artefact = gateWith({
    challenge: { delivery: "texted", texted: { countries: ["+1"], otherwise } },
    texts: { sender: "Example Bank" },
    callers: { lists: true },
    ...(otherwise === "landing" ? { onFailed: "transfer-to-queue" } : {}),
  });
  const { coverage, calls } = await rehearse(
    artefact,
    { GATE_MODE: GATE_MODES },
    knownCallers(artefact),
  );
  console.log(
    calls.length,
    calls
      .slice(0, 200)
      .map(({ name, finished }) => `${name}: ${finished.contact.attributes["spamGateOutcome"]}`)
      .join("\n"),
  );
  expect(coverage.uncovered).toEqual([]);
});
