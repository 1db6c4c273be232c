/** Branches as people read them. */
import type { Branch } from "../language/branches";
import { looksLikeReference } from "../language/references";
import type { DrawnAction } from "./drawn-flow";
import { nameWords, referenceWords } from "./prompt-words";

/** What Connect stores for a caller who presses nothing. */
const SILENCE = "Timeout";

const OPERATORS: Readonly<Record<string, string>> = {
  Equals: "=",
  NumberEquals: "=",
  NumberGreaterOrEqualTo: "≥",
  NumberGreaterThan: ">",
  NumberLessOrEqualTo: "≤",
  NumberLessThan: "<",
  TextContains: "contains",
  TextEndsWith: "ends with",
  TextEqualsIgnoreCase: "=",
  TextStartsWith: "starts with",
};

const ERRORS: Readonly<Record<string, string>> = {
  ConnectionTimeLimitExceeded: "no answer",
  InputTimeLimitExceeded: "silence",
  NoMatchingCondition: "otherwise",
  NoMatchingError: "error",
  QueueAtCapacity: "queue full",
};

/** The label of one branch: `= observe`, `silence`, `otherwise`, `error`; `success` for the next. */
export const branchWords = (
  action: Pick<DrawnAction, "type" | "parameters">,
  { kind, label }: Branch,
): string => {
  switch (kind) {
    case "next":
      return "success";
    case "error":
      return Object.hasOwn(ERRORS, label) ? (ERRORS[label] ?? label) : nameWords(label);
    case "condition":
      return conditionWords(action, label);
    default:
      return kind satisfies never;
  }
};

const conditionWords = (
  { type, parameters }: Pick<DrawnAction, "type" | "parameters">,
  label: string,
): string => {
  const space = label.indexOf(" ");
  const operator = space === -1 ? label : label.slice(0, space);
  const operand = space === -1 ? "" : label.slice(space + 1);
  if (type === "Compare") {
    if (parameters["ComparisonValue"] === "$.StoredCustomerInput" && operand === SILENCE) {
      return "silence";
    }
    const sign = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : nameWords(operator);
    return `${sign ?? operator} ${
      looksLikeReference(operand) ? `{${referenceWords(operand)}}` : operand
    }`;
  }
  if (type === "DistributeByPercentage") return `below ${operand} %`;
  if (type === "GetParticipantInput") return `key ${operand}`;
  if (type === "CheckHoursOfOperation") return operand === "True" ? "open" : "closed";
  return nameWords(operand);
};

/** The label of several branches to the same block; nothing where only success leads there. */
export const labelWords = (action: DrawnAction, branches: readonly Branch[]): string =>
  branches.every(({ kind }) => kind === "next")
    ? ""
    : [...new Set(branches.map((branch) => branchWords(action, branch)))].join(" or ");
