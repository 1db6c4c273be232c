/** `npm run lint:flow -- FILE…`: what Amazon Connect would refuse in flow-language files. */
import { describeFinding } from "../../flows/language/finding";
import { FLOW_TYPES } from "../../flows/language/flow-types";
import { validateFlow } from "../../flows/language/validate-flow";
import { SimulatorError } from "../../simulator/simulator-error";
import { readText } from "../terminal/artefact-flags";
import { oneOf, readFlags } from "../terminal/flags";
import type { Command } from "../terminal/terminal";
import { UsageError } from "../terminal/usage-error";

const FLAGS = { type: "value" } as const;

export const lintFlow: Command = (args, terminal) => {
  const { flags, others: files } = readFlags(args, FLAGS, { files: true });
  if (files.length === 0) {
    throw new UsageError("name the flow-language files to check: npm run lint:flow -- FILE…");
  }
  const options =
    flags.type === undefined ? {} : { flowType: oneOf("type", flags.type, FLOW_TYPES) };
  const findings = files.flatMap((file) => {
    try {
      return validateFlow(JSON.parse(readText(file)), options).map(
        (finding) => `${file}: ${describeFinding(finding)}`,
      );
    } catch (error) {
      if (error instanceof SimulatorError) return [error.message];
      if (error instanceof SyntaxError) return [`${file}: it is no JSON; ${error.message}`];
      throw error;
    }
  });
  for (const finding of findings) terminal.print(finding);
  return Promise.resolve(findings.length === 0 ? 0 : 1);
};
