import type { Action } from "../../flows/language/actions";
import type { Branch } from "../../flows/language/branches";
import { segmentsOf } from "../../flows/language/references";
import {
  firstThrough,
  untaken,
  type KnownCaller,
  type Propose,
  type RehearsalState,
} from "./rehearsal-state";
import type { Scenario } from "./scenario";

/** Circumstances that open a condition no call met yet: hours, draws, callers, headers. */
export const circumstances: Propose = (state) =>
  untaken(state.flow, state.calls).flatMap((branch) => {
    const action = state.flow.Actions.find(({ Identifier: id }) => id === branch.from);
    const call = firstThrough(state.calls, branch.from);
    return action === undefined || call === undefined
      ? []
      : circumstancesFor(action, branch, call.scenario, state);
  });

const circumstancesFor = (
  action: Action,
  branch: Branch,
  scenario: Scenario,
  state: RehearsalState,
): readonly Scenario[] => {
  const [, operator = "", operand = ""] = /^(\w+) (.*)$/.exec(branch.label) ?? [];
  switch (action.Type) {
    case "CheckHoursOfOperation":
      return operand === "False" ? [{ ...scenario, closed: true }] : [];
    case "DistributeByPercentage":
      // Just below a threshold; above them all for the default branch.
      return [{ ...scenario, draw: operator === "" ? 0.995 : (Number(operand) - 1.5) / 100 }];
    case "Compare":
      return comparedOtherwise(action.Parameters.ComparisonValue, operand, scenario, state);
    default:
      return [];
  }
};

/** No one's number, nothing in the tables: another caller takes the place of a scenario's own. */
const ANYBODY = { callerNumber: undefined, tables: undefined } as const satisfies KnownCaller;

/** Calls in which a value that is compared may be another one. */
const comparedOtherwise = (
  reference: string,
  operand: string,
  scenario: Scenario,
  { switches, callers }: RehearsalState,
): readonly Scenario[] => {
  const [root = "", ...rest] = segmentsOf(reference);
  if (root === "CustomerEndpoint" && rest[0] === "Address") {
    return operand === "" ? [] : [{ ...scenario, callerNumber: operand }];
  }
  if (root === "Media" && rest[1] === "Headers") {
    const header = rest[2] ?? "";
    return operand === "" ? [] : [{ ...scenario, sipHeaders: { [header]: operand } }];
  }
  // What a function answered, or what the flow kept of it.
  if (root !== "External" && root !== "Attributes") return [];
  return [
    ...Object.entries(switches).flatMap(([name, values]) =>
      values.map((value) => ({ ...scenario, environment: { [name]: value } })),
    ),
    ...callers.map((caller) => ({ ...scenario, ...ANYBODY, ...caller })),
  ];
};
