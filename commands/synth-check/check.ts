import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GateEnvironment } from "../../stacks/settings/environments";
import { synthesizeAll, synthesizedStack } from "../../stacks/synthesize";
import type { CommittedStack } from "./committed-stacks";
import { differences, inWords } from "./differences";

export interface CheckedStacks {
  readonly fresh: boolean;
  readonly report: string;
}

/**
 * Compares committed stacks with what the settings synthesize now.
 *
 * @param gates the gates that must be there; any other stack is stale too
 */
export const checkStacks = (
  committed: readonly CommittedStack[],
  gates: readonly GateEnvironment[],
): CheckedStacks => {
  const now = synthesizedGates(gates);
  const known = `the settings have ${[...now.keys()].join(", ")}`;
  const findings = committed.flatMap(({ file, stack, json }) => {
    const fresh = now.get(stack);
    if (fresh === undefined) {
      return [
        `${file} belongs to the stack ${stack}, which the settings do not have (${known}): delete it`,
      ];
    }
    const lines = differences(json, fresh).map((difference) => `  - ${inWords(difference)}`);
    return lines.length === 0 ? [] : [`${file} is stale:`, ...lines];
  });
  const missing = [...now.keys()]
    .filter((stack) => !committed.some((each) => each.stack === stack))
    .map((stack) => `${stack} is missing: it has no cdk.tf.json there`);
  const problems = [...findings, ...missing];
  return problems.length === 0
    ? { fresh: true, report: `fresh: ${committed.map(({ file }) => file).join(", ")}` }
    : { fresh: false, report: [...problems, WAY_OUT].join("\n") };
};

const WAY_OUT = "Bring it up to date with npm run synth, and commit what that writes.";

const synthesizedGates = (gates: readonly GateEnvironment[]): Map<string, unknown> => {
  const outdir = mkdtempSync(join(tmpdir(), "synth-check-"));
  try {
    synthesizeAll(gates, outdir);
    return new Map(
      gates.map(({ stack }) => [
        stack,
        JSON.parse(readFileSync(synthesizedStack(outdir, stack), "utf8")) as unknown,
      ]),
    );
  } finally {
    rmSync(outdir, { recursive: true });
  }
};
