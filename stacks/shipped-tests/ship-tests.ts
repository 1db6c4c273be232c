import type { TerraformStack } from "cdktf";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestFile } from "./test-file";

/** Makes a stack write `tests/gate.tftest.json` beside its Terraform JSON when it is synthesized. */
export const shipTests = (stack: TerraformStack, tests: () => TestFile): void => {
  const { synthesizer } = stack;
  stack.synthesizer = {
    synthesize: (session) => {
      synthesizer.synthesize(session);
      const { workingDirectory } = session.manifest.forStack(stack);
      const directory = join(session.outdir, workingDirectory, "tests");
      mkdirSync(directory, { recursive: true });
      writeFileSync(join(directory, "gate.tftest.json"), `${JSON.stringify(tests(), null, 2)}\n`);
    },
  };
};
