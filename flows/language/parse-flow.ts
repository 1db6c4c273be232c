import type { Action } from "./actions";
import type { ContactFlow } from "./document";
import { FlowError } from "./flow-error";
import { validateFlow, type ValidateOptions } from "./validate-flow";

/**
 * Reads the content of a flow as the service would: `Parameters` may be absent, and everything
 * the service refuses is refused.
 *
 * @throws FlowError listing every finding.
 */
export const parseFlow = (content: string, options: ValidateOptions = {}): ContactFlow => {
  const document = parseJson(content);
  const findings = validateFlow(document, options);
  if (findings.length > 0) throw new FlowError(findings);
  const flow = document as ContactFlow<WrittenAction>;
  return { ...flow, Actions: flow.Actions.map(complete) };
};

const parseJson = (content: string): unknown => {
  try {
    return JSON.parse(content);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new FlowError([
      {
        rule: "document",
        problem: `the content is no JSON (${problem})`,
        allowed: "a flow document is required",
      },
    ]);
  }
};

interface WrittenAction {
  readonly Parameters?: unknown;
  readonly Transitions?: unknown;
}

/** The console leaves out the parameters of actions that have none. */
const complete = (action: WrittenAction): Action => {
  const whole: unknown = {
    ...action,
    Parameters: action.Parameters ?? {},
    Transitions: action.Transitions ?? {},
  };
  return whole as Action;
};
