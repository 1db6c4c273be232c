import { isObject, objectAt, textAt } from "../../flows/language/json";
import { SimulatorError } from "../simulator-error";

/** A contact flow as a stack has it. */
export interface StackFlow {
  /** Such as `gate_flow`. */
  readonly resource: string;
  readonly name: string;
  readonly type: string;
  /** With its references as they stand in the stack. */
  readonly content: string | undefined;
}

export const flowsOf = (document: unknown, read: (text: string) => string): readonly StackFlow[] =>
  Object.entries(objectAt(document, "resource", "aws_connect_contact_flow")).map(
    ([resource, value]) => {
      const flow = isObject(value) ? value : {};
      return {
        resource,
        name: read(textAt(flow, "name") ?? "contact flow"),
        type: textAt(flow, "type") ?? INBOUND,
        content: textAt(flow, "content"),
      };
    },
  );

/** The type of a flow that calls from outside come into. */
const INBOUND = "CONTACT_FLOW";

/**
 * The flow to play.
 *
 * @param wanted its name, its resource, or how that ends, such as `flagging` of `gate_flagging`
 * @throws SimulatorError naming the flows there are, where not exactly one of them is meant.
 */
export const chosenFlow = (
  flows: readonly StackFlow[],
  wanted: string | undefined,
  file: string,
): StackFlow => {
  if (flows.length === 0) {
    throw new SimulatorError(
      `${file} has no aws_connect_contact_flow, so there is nothing to call; --stack takes a stack with one`,
    );
  }
  const [found, ...others] = wanted === undefined ? byDefault(flows) : called(flows, wanted);
  if (found !== undefined && others.length === 0) return found;
  const all = flows.map(({ resource, name, type }) => `${resource} ("${name}", ${type})`);
  const problem =
    wanted === undefined
      ? `has ${flows.length} contact flows, and not exactly one of the type ${INBOUND}`
      : `has ${found === undefined ? "no contact flow" : "more than one contact flow"} "${wanted}"`;
  throw new SimulatorError(
    `${file} ${problem}: name one with --contact-flow, by its resource or its name; there are ${all.join(", ")}`,
  );
};

const byDefault = (flows: readonly StackFlow[]): readonly StackFlow[] =>
  flows.length === 1 ? flows : flows.filter(({ type }) => type === INBOUND);

/** One that is called exactly so comes before those whose resource ends so. */
const called = (flows: readonly StackFlow[], wanted: string): readonly StackFlow[] => {
  const exactly = flows.filter(({ resource, name }) => resource === wanted || name === wanted);
  return exactly.length > 0
    ? exactly
    : flows.filter(({ resource }) => resource.endsWith(`_${wanted}`));
};
