/** `npm run lint:flow -- FILE…`: what Amazon Connect would refuse in flow-language files. */
import { FLOW_TYPES } from "../../flows/language/flow-types";
import { oneOf, readFlags } from "../terminal/flags";
import type { Command } from "../terminal/terminal";
import { UsageError } from "../terminal/usage-error";
import { formatFindings, FORMATS } from "./format-findings";
import { lintFile } from "./lint-file";

const FLAGS = { type: "value", format: "value" } as const;

export const lintFlow: Command = (args, terminal) => {
  const { flags, others: files } = readFlags(args, FLAGS, { files: true });
  if (files.length === 0) {
    throw new UsageError("name the flow-language files to check: npm run lint:flow -- FILE…");
  }
  const type = flags.type === undefined ? undefined : oneOf("type", flags.type, FLOW_TYPES);
  const format = oneOf("format", flags.format ?? "text", FORMATS);
  const findings = files.flatMap((file) => lintFile(file, type));
  const output = formatFindings(format, findings);
  if (output !== "") terminal.print(output);
  return Promise.resolve(findings.some(({ severity }) => severity === "error") ? 1 : 0);
};
