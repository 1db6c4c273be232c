import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";
import { synthesizedText } from "./synthesized";

/** A new folder for one test file. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), "gate-"));

/** Writes a file and says where. */
export const writeTo = (folder: string, name: string, content: string): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

/** A stack directory as `npm run synth` writes it. */
export const stackFolder = (
  folder: string,
  name: string,
  settings: GateSettingsInput = {},
): string => {
  const stack = join(folder, name);
  mkdirSync(stack);
  writeTo(stack, "cdk.tf.json", synthesizedText(settings));
  return stack;
};
