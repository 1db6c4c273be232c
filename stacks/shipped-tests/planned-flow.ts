import type { ContactFlow } from "../../flows/language/document";
import { holds, literal, type Assertion } from "./test-file";

/** A planned flow, read as Connect will read it. */
export interface PlannedFlow {
  /** Terraform's expression for its document. */
  readonly document: string;
  /** The expression for the value at a path, of every action or of those of one type. */
  readonly all: (path: string, type?: string) => string;
}

/** @param address of the resource, such as `aws_connect_contact_flow.gate_flow` */
export const plannedFlow = (address: string): PlannedFlow => {
  const document = `jsondecode(${address}.content)`;
  return {
    document,
    all: (path, type) =>
      `[for a in ${document}.Actions : a.${path}${type === undefined ? "" : ` if a.Type == "${type}"`}]`,
  };
};

/**
 * That a flow arrives as it was synthesized, and invokes only the challenge function.
 *
 * @param name at the start of a message, such as `The flow`
 */
export const asSynthesized = (
  { document, all }: PlannedFlow,
  flow: ContactFlow,
  name: string,
): readonly Assertion[] => [
  holds(
    `${document}.StartAction == ${literal(flow.StartAction)}`,
    `${name} must start at ${flow.StartAction}.`,
  ),
  holds(
    `${all("Identifier")} == ${literal(flow.Actions.map(({ Identifier }) => Identifier))}`,
    `${name} must have the actions that were synthesized, in their order.`,
  ),
  holds(
    `length(setsubtract(flatten(${targets(document)}), ${all("Identifier")})) == 0`,
    `Every branch of ${inside(name)} must lead to an action of it.`,
  ),
  holds(
    `toset(${all("Parameters.LambdaFunctionARN", "InvokeLambdaFunction")}) == toset([aws_lambda_function.gate_challenge.arn])`,
    `Every Lambda function that ${inside(name)} invokes must be the challenge function.`,
  ),
  holds(
    `{for a in ${document}.Actions : a.Identifier => a.Parameters.SSML if can(a.Parameters.SSML)} == ${literal(spoken(flow))}`,
    `The prompts must arrive in ${inside(name)} exactly as they were written.`,
  ),
];

const inside = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const targets = (document: string): string =>
  `[for a in ${document}.Actions : concat(
  try([a.Transitions.NextAction], []),
  [for e in try(a.Transitions.Errors, []) : e.NextAction],
  [for c in try(a.Transitions.Conditions, []) : c.NextAction],
)]`.replace(/\n */g, " ");

/** What the flow says, by the action that says it. */
const spoken = (flow: ContactFlow): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    flow.Actions.flatMap(({ Identifier, Parameters }) => {
      const says = typeof Parameters === "object" && Parameters !== null && "SSML" in Parameters;
      return says ? [[Identifier, Parameters.SSML]] : [];
    }),
  );
