import type { TerraformStack } from "cdktf";
import { join } from "node:path";

/** Runs something once a stack's Terraform JSON is written, with the directory it is written to. */
export const onSynthesis = (stack: TerraformStack, run: (directory: string) => void): void => {
  const { synthesizer } = stack;
  stack.synthesizer = {
    synthesize: (session) => {
      synthesizer.synthesize(session);
      run(join(session.outdir, session.manifest.forStack(stack).workingDirectory));
    },
  };
};
