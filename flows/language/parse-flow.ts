import type { Action } from "./actions";
import { readDescribedFlow, type DescribedFlow } from "./described-flow";
import type { ConditionBranch, ContactFlow } from "./document";
import { errorAt } from "./finding";
import { errorsAmong, FlowError } from "./flow-error";
import { isObject } from "./json";
import { validateFlow, type ValidateOptions } from "./validate-flow";

export interface ParseOptions extends ValidateOptions {
  /**
   * Whether a name such as `var-next-queue-id` may stand for an id that is not known yet.
   * @default false
   */
  readonly standInIds?: boolean;
}

/**
 * Reads the content of a flow as the service does: it refuses what the service refuses, and
 * completes what the service lets authors leave out. Warnings do not stop it. It also reads what
 * `aws connect describe-contact-flow` prints.
 *
 * @throws FlowError listing every error.
 */
export const parseFlow = (content: string, options: ParseOptions = {}): ContactFlow => {
  const { document, flowType, wrapper } = parseJson(content);
  const described = wrapper === undefined ? undefined : flowType;
  const found = validateFlow(document, { flowType: options.flowType ?? described });
  const findings =
    options.standInIds === true ? found.filter(({ rule }) => rule !== "id-format") : found;
  if (errorsAmong(findings).length > 0) throw new FlowError(findings);
  const flow = document as ContactFlow<WrittenAction>;
  return { ...flow, Actions: flow.Actions.map(complete) };
};

const parseJson = (content: string): DescribedFlow => {
  try {
    return readDescribedFlow(JSON.parse(content));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FlowError([
      errorAt("document", [], `The content is not JSON (${reason})`, "a JSON document is required"),
    ]);
  }
};

interface WrittenAction {
  readonly Parameters?: unknown;
  readonly Transitions?: unknown;
}

/** The console leaves out parameters where there are none; operands may be written as numbers. */
const complete = (action: WrittenAction): Action => {
  const transitions = isObject(action.Transitions) ? action.Transitions : {};
  const conditions = transitions["Conditions"] as readonly ConditionBranch[] | undefined;
  const whole: unknown = {
    ...action,
    Parameters: action.Parameters ?? {},
    Transitions: {
      ...transitions,
      ...(conditions === undefined ? {} : { Conditions: conditions.map(withTextOperands) }),
    },
  };
  return whole as Action;
};

const withTextOperands = (branch: ConditionBranch): ConditionBranch => ({
  ...branch,
  Condition: { ...branch.Condition, Operands: branch.Condition.Operands.map(String) },
});
