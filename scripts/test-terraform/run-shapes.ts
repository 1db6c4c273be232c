/** `npm run test:terraform`: lets Terraform read and test every shape of the gate. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Terminal } from "../../commands/terminal/terminal";
import { synthesizedStack } from "../../stacks/synthesize";
import { runScript } from "../run-script";
import { checkShape, checkWords, type Step } from "./check-shape";
import { SHAPES, SHAPES_WITH_ALL_VARIABLES, type Shape } from "./shapes";
import { needTerraform, versionsIn } from "./versions";

/** Prints a shape's steps as they come. @returns whether all passed */
const run = async (
  shape: Shape,
  steps: AsyncGenerator<Step>,
  { print }: Terminal,
): Promise<boolean> => {
  let passed = true;
  for await (const { name, seconds, ok, note, output } of steps) {
    const result = ok ? `ok      ${note}` : `FAILED  ${note}`;
    print(
      `${shape.name.padEnd(24)} ${name.padEnd(9)} ${seconds.toFixed(1).padStart(5)} s  ${result}`.trimEnd(),
    );
    if (!ok) print(output.trim().replace(/^/gm, "    "));
    passed &&= ok;
  }
  return passed;
};

/** @returns the exit code */
const testAll = async (work: string, terminal: Terminal): Promise<number> => {
  const start = performance.now();
  await needTerraform(work);
  // One directory for all: the providers are fetched once, as they are where settings change.
  const outdir = join(work, "cdktf.out");
  let failed = 0;
  for (const shape of SHAPES) {
    if (!(await run(shape, checkShape(shape, outdir), terminal))) failed += 1;
  }
  for (const shape of SHAPES_WITH_ALL_VARIABLES) {
    if (!(await run(shape, checkWords(shape, outdir), terminal))) failed += 1;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const count = SHAPES.length + SHAPES_WITH_ALL_VARIABLES.length;
  terminal.print(`Ran ${await versionsIn(dirname(synthesizedStack(outdir)))}.`);
  terminal.print(
    failed === 0
      ? `All ${count} shapes passed in ${seconds} s.`
      : `${failed} of ${count} shapes FAILED in ${seconds} s.`,
  );
  return failed === 0 ? 0 : 1;
};

void runScript(
  {
    name: "test:terraform",
    purpose:
      "Lets Terraform initialize, validate and test the gate in every shape that the settings allow. Needs Terraform 1.11 or newer and its providers; deploys nothing.",
    exitCodes: [
      [0, "every shape passed"],
      [1, "a shape failed, or Terraform or a provider is missing"],
    ],
  },
  async (terminal) => {
    const work = mkdtempSync(join(tmpdir(), "test-terraform-"));
    const cleanUp = (): void => {
      rmSync(work, { recursive: true, force: true });
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        cleanUp();
        process.exit(1);
      });
    }
    try {
      return await testAll(work, terminal);
    } finally {
      cleanUp();
    }
  },
);
