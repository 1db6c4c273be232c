/** What a synthesized stack says about its contact flow, read from the file that is deployed. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { FLOW_TYPES, isFlowType, type FlowType } from "../../flows/language/flow-types";
import type { TableSchema } from "../services/dynamodb/stand-in-table";
import { SimulatorError } from "../simulator-error";
import { functionsOf, type StackFunction } from "./stack-functions";
import { isObject, objectAt, textAt, type Json } from "../../flows/language/json";
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
}

/**
 * Reads a stack directory, or its `cdk.tf.json`.
 *
 * @throws SimulatorError where the file is missing, broken or has not exactly one contact flow.
 */
export const readStack = (path: string, options: StackOptions = {}): SynthesizedStack => {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, STACK_FILE) : path;
  return stackOf(readJson(file), file, options);
};

/** The same from what the file holds. */
export const stackOf = (
  document: unknown,
  file: string,
  { variables = {} }: StackOptions = {},
): SynthesizedStack => {
  const read = (text: string): string =>
    readTerraformText(text, (expression) => standIn(expression, document, variables, read));
  const flow = onlyFlow(document, file);
  const content = textAt(flow, "content");
  if (content === undefined) {
    throw new SimulatorError(`${file}: the contact flow has no content`);
  }
  const type = textAt(flow, "type") ?? "CONTACT_FLOW";
  if (!isFlowType(type)) {
    throw new SimulatorError(
      `${file}: the contact flow has the type "${type}"; allowed: ${FLOW_TYPES.join(", ")}`,
    );
  }
  return {
    file,
    flowName: read(textAt(flow, "name") ?? "contact flow"),
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

const onlyFlow = (document: unknown, file: string): Json => {
  const flows = Object.entries(objectAt(document, "resource", "aws_connect_contact_flow"));
  const [first, ...others] = flows;
  if (first === undefined) {
    throw new SimulatorError(
      `${file} has no aws_connect_contact_flow, so there is nothing to call; --stack takes a stack with one`,
    );
  }
  if (others.length > 0) {
    const names = flows.map(([name]) => name).join(", ");
    throw new SimulatorError(
      `${file} has ${flows.length} contact flows (${names}); exactly one can be played`,
    );
  }
  return isObject(first[1]) ? first[1] : {};
};
