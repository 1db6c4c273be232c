/** `spam-gate synth-module`: writes the module edition. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { moduleFiles } from "../../stacks/module/module-edition";
import { loadModuleSettings } from "../../stacks/module/module-settings";
import type { Terminal } from "../terminal/terminal";

export interface SynthModuleOptions {
  /** The directory to write to. */
  readonly out: string;
}

/** @returns the exit code */
export const synthModule = ({ out }: SynthModuleOptions, terminal: Terminal): number => {
  const project = process.cwd();
  const directory = resolve(out);
  const files = Object.entries(moduleFiles(loadModuleSettings(process.env, project)));
  for (const [path, content] of files) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const names = files.map(([path]) => path).join(", ");
  terminal.print(`${relative(project, directory) || "."}: ${names}`);
  return 0;
};
