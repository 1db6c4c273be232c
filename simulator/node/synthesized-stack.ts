/** What a synthesized stack says about its contact flow, read from the file that is deployed. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { FLOW_TYPES, isFlowType, type FlowType } from "../../flows/language/flow-types";
import type { TableSchema } from "../services/dynamodb/stand-in-table";
import { SimulatorError } from "../simulator-error";
import { chosenFlow, flowsOf } from "./stack-flows";
import { functionsOf, type StackFunction } from "./stack-functions";
import { tablesOf } from "./stack-tables";
import { standIn } from "./stand-ins";
import { readTerraformText } from "./read-terraform-text";

export interface SynthesizedStack {
  /** The file it was read from. */
  readonly file: string;
  readonly flowName: string;
  readonly flowType: FlowType;
  /** The flow's content, its references replaced by stand-ins. */
  readonly content: string;
  /** By the ARN that the content invokes them by. */
  readonly functions: ReadonlyMap<string, StackFunction>;
  /** DynamoDB tables that the functions may ask. */
  readonly tables: readonly TableSchema[];
}

export interface StackOptions {
  /** Values of Terraform variables. @default - their defaults, or else stand-ins */
  readonly variables?: Readonly<Record<string, string>>;
  /** A contact flow by its name or resource. @default - the only one, or the one for inbound calls */
  readonly contactFlow?: string;
}

/**
 * Reads a stack directory, or its `cdk.tf.json`.
 *
 * @throws SimulatorError where the file is missing or broken, or does not have the contact flow.
 */
export const readStack = (path: string, options: StackOptions = {}): SynthesizedStack => {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, STACK_FILE) : path;
  return stackOf(readJson(file), file, options);
};

/** The same from what the file holds. */
export const stackOf = (
  document: unknown,
  file: string,
  { variables = {}, contactFlow }: StackOptions = {},
): SynthesizedStack => {
  const read = (text: string): string =>
    readTerraformText(text, (expression) => standIn(expression, document, variables, read));
  const { name, type, content } = chosenFlow(flowsOf(document, read), contactFlow, file);
  if (content === undefined) {
    throw new SimulatorError(`${file}: the contact flow has no content`);
  }
  if (!isFlowType(type)) {
    throw new SimulatorError(
      `${file}: the contact flow has the type "${type}"; allowed: ${FLOW_TYPES.join(", ")}`,
    );
  }
  return {
    file,
    flowName: name,
    flowType: type,
    content: read(content),
    functions: functionsOf(document, read),
    tables: tablesOf(document, read),
  };
};

const STACK_FILE = "cdk.tf.json";

const readJson = (file: string): unknown => {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new SimulatorError(`${file} cannot be read; npm run synth writes a stack`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SimulatorError(`${file} is not valid JSON: ${String(cause)}`, { cause });
  }
};
