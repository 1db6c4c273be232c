import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { readDescribedFlow, type DescribedFlow } from "../../flows/language/described-flow";
import { describeFinding } from "../../flows/language/finding";
import { errorsAmong } from "../../flows/language/flow-error";
import type { FlowType } from "../../flows/language/flow-types";
import { validateFlow } from "../../flows/language/validate-flow";
import { readStack } from "../../simulator/node/synthesized-stack";
import { readText } from "../artefact/read-text";
import { messageOf } from "../terminal/message-of";
import { UserError } from "../terminal/user-error";

/** A flow to draw. */
export interface ReadFlow {
  readonly name: string;
  /** What is in the file; Amazon Connect may refuse it. */
  readonly document: unknown;
  readonly flowType?: FlowType;
  /** Why Amazon Connect would refuse it, a line each. */
  readonly refusals: readonly string[];
}

/** @throws UserError or SimulatorError where there is nothing to draw. */
export const readFlow = (
  source: { readonly stack: string; readonly contactFlow?: string } | { readonly flow: string },
): ReadFlow => {
  if ("flow" in source) {
    return judged(basename(source.flow), source.flow, parsed(source.flow, readText(source.flow)));
  }
  const { flowName, flowType, content, file } = readStack(source.stack, source);
  return judged(flowName, file, { ...parsed(file, content), flowType }, true);
};

/** A directory or a `cdk.tf.json` is a stack, any other file is a flow. */
export const readStackOrFlow = (path: string, contactFlow?: string): ReadFlow => {
  const isStack =
    basename(path) === "cdk.tf.json" || (existsSync(path) && statSync(path).isDirectory());
  return readFlow(isStack ? { stack: path, contactFlow } : { flow: path });
};

const parsed = (file: string, text: string): DescribedFlow => {
  try {
    return readDescribedFlow(JSON.parse(text));
  } catch (cause) {
    throw new UserError(
      `${file} is not JSON (${messageOf(cause)}): name a file in the flow language`,
      { cause },
    );
  }
};

/** @param standIns whether names may stand for ids that are not known yet */
const judged = (
  name: string,
  file: string,
  { document, flowType }: DescribedFlow,
  standIns = false,
): ReadFlow => ({
  name,
  document,
  flowType,
  refusals: errorsAmong(validateFlow(document, { flowType }))
    .filter(({ rule }) => !standIns || rule !== "id-format")
    .map((finding) => `${file}: ${describeFinding(finding)}`),
});
