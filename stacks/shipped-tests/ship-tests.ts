import type { TerraformStack } from "cdktf";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onSynthesis } from "../on-synthesis";
import type { TestFile } from "./test-file";

/** Makes a stack write `tests/gate.tftest.json` beside its Terraform JSON when it is synthesized. */
export const shipTests = (stack: TerraformStack, tests: () => TestFile): void => {
  onSynthesis(stack, (directory) => {
    mkdirSync(join(directory, "tests"), { recursive: true });
    const text = `${JSON.stringify(tests(), null, 2)}\n`;
    writeFileSync(join(directory, "tests", "gate.tftest.json"), text);
  });
};
