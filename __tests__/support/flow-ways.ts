import { branchesOf } from "../../flows/language/branches";
import type { ContactFlow } from "../../flows/language/document";
import { actionOf, actionsOfType } from "./gate";

/** An action's ways out, such as `Equals 60 -> attempt-1-issue-code-relay`. */
export const waysOut = (flow: ContactFlow, id: string): readonly string[] =>
  branchesOf(actionOf(flow, id)).map(({ label, to }) => `${label} -> ${to}`);

/** The actions after one, until the way splits or ends, such as `say-denied, hang-up`. */
export const wayFrom = (flow: ContactFlow, id: string): string => {
  const way = [id];
  for (let at = id; ;) {
    const next = new Set(branchesOf(actionOf(flow, at)).map(({ to }) => to));
    const [only, ...others] = next;
    if (only === undefined || others.length > 0) return way.join(", ");
    way.push(only);
    at = only;
  }
};

/** The requests of one kind that a flow sends to its function. */
export const requestsOf = (flow: ContactFlow, request: string) =>
  actionsOfType(flow, "InvokeLambdaFunction").flatMap(({ Identifier, Parameters }) => {
    const attributes = Parameters.LambdaInvocationAttributes ?? {};
    return attributes["request"] === request ? [{ id: Identifier, attributes }] : [];
  });
