/** `spam-gate lint-flow`: what Amazon Connect would refuse in flow-language files. */
import { describeFinding } from "../../flows/language/finding";
import type { FlowType } from "../../flows/language/flow-types";
import { validateFlow } from "../../flows/language/validate-flow";
import { readText } from "../artefact/read-text";
import type { Terminal } from "../terminal/terminal";
import { UserError } from "../terminal/user-error";

export interface LintFlowOptions {
  /** @default - no rule that depends on the type */
  readonly type?: FlowType;
}

/**
 * Prints a line for each finding, and goes on after a file that cannot be read.
 *
 * @returns the exit code
 */
export const lintFlow = (
  files: readonly string[],
  { type }: LintFlowOptions,
  terminal: Terminal,
): number => {
  const findings = files.flatMap((file) => {
    try {
      return validateFlow(JSON.parse(readText(file)), { flowType: type }).map(
        (finding) => `${file}: ${describeFinding(finding)}`,
      );
    } catch (error) {
      if (error instanceof UserError) return [error.message];
      if (error instanceof SyntaxError) return [`${file}: not JSON: ${error.message}`];
      throw error;
    }
  });
  for (const finding of findings) terminal.print(finding);
  return findings.length === 0 ? 0 : 1;
};
