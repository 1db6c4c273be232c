/** `spam-gate lint-flow`: what Amazon Connect would refuse in files in its flow language. */
import type { FlowType } from "../../flows/language/flow-types";
import type { Terminal } from "../terminal/terminal";
import { formatFindings } from "./format-findings";
import type { Format } from "./formats";
import { lintFiles } from "./lint-files";

export interface LintFlowOptions {
  /** @default - what the file says of itself; otherwise no rule depends on the type */
  readonly type?: FlowType;
  readonly format: Format;
}

/**
 * Prints the findings, and nothing else. A file that cannot be read is a finding too.
 *
 * @returns the exit code
 */
export const lintFlow = (
  files: readonly string[],
  { type, format }: LintFlowOptions,
  terminal: Terminal,
): number => {
  const findings = lintFiles(files, type);
  const output = formatFindings(format, findings);
  if (output !== "") terminal.print(output);
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
};
