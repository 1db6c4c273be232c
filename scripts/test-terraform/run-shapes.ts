import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { synthesizedStack } from "../../stacks/synthesize";
import { checkShape, checkWords, type Step } from "./check-shape";
import { SHAPES, SHAPES_WITH_ALL_VARIABLES, type Shape } from "./shapes";
import { MissingTerraformError } from "./terraform";
import { needTerraform, versionsIn } from "./versions";

const work = mkdtempSync(join(tmpdir(), "test-terraform-"));
const cleanUp = (): void => {
  rmSync(work, { recursive: true, force: true });
};

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Prints a shape's steps as they come; answers whether all passed. */
const run = async (shape: Shape, steps: AsyncGenerator<Step>): Promise<boolean> => {
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

const testAll = async (): Promise<void> => {
  const start = performance.now();
  await needTerraform(work);
  // One directory for all: the providers are fetched once, as they are where settings change.
  const outdir = join(work, "cdktf.out");
  let failed = 0;
  for (const shape of SHAPES) {
    if (!(await run(shape, checkShape(shape, outdir)))) failed += 1;
  }
  for (const shape of SHAPES_WITH_ALL_VARIABLES) {
    if (!(await run(shape, checkWords(shape, outdir)))) failed += 1;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const count = SHAPES.length + SHAPES_WITH_ALL_VARIABLES.length;
  print(`Ran ${await versionsIn(dirname(synthesizedStack(outdir)))}.`);
  print(
    failed === 0
      ? `All ${count} shapes passed in ${seconds} s.`
      : `${failed} of ${count} shapes FAILED in ${seconds} s.`,
  );
  if (failed > 0) process.exitCode = 1;
};

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    cleanUp();
    process.exit(1);
  });
}
testAll()
  .catch((error: unknown) => {
    if (!(error instanceof MissingTerraformError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  })
  .finally(cleanUp);
