/** Something the linter has to say about a flow. */
export interface Finding extends Problem {
  /** The action's identifier, or its place in `Actions`; absent: the document as a whole. */
  readonly action?: string;
  /** The action's type as written. */
  readonly type?: string;
  /** The action's place in `Actions`, from 0. */
  readonly index?: number;
}

/** A finding before it is known which action has it. */
export interface Problem {
  readonly severity: Severity;
  readonly rule: RuleName;
  /** Where it is, from the action; from the document where there is no action. */
  readonly path: Path;
  /** What is wrong: the path and the value. */
  readonly problem: string;
  /** What is allowed, or what to do. */
  readonly allowed: string;
}

/**
 * An `error` is refused by the service. A `warning` is a point on which published sources disagree,
 * a branch that older exports lack, or a transfer that leads in a circle: the service takes it or
 * may take it.
 */
export type Severity = "error" | "warning";

/** `["Parameters", "Messages", 0, "Text"]` */
export type Path = readonly (string | number)[];

/** What each rule checks. The names are stable: settings and reports of other tools hold them. */
export const RULES = {
  "action-type": "The type of an action exists.",
  condition: "Conditions, their operators and their operands are those that the type allows.",
  "content-size": "A flow has at most 250 actions and 256,000 characters.",
  document: "The content is a JSON object with a list of actions; a module has Settings.",
  "empty-string": "No value is an empty string.",
  "error-branch": "An action has the error branches that its type requires, and no other.",
  "flow-type": "An action is allowed in a flow of this type.",
  "id-format": "The id of a queue, a flow and so on has the form that Amazon Connect gives it.",
  identifier: "An identifier is unique, has at most 50 characters and no forbidden ones.",
  "next-action": "An action has a NextAction, unless it ends the flow.",
  "old-export": "The content is not the console's old export format.",
  parameter: "Parameters have the names and the values that the type allows.",
  placeholder: "Placeholders of a template were filled in.",
  "start-action": "StartAction is the identifier of an action.",
  target: "Every branch leads to an action of the flow.",
  "transfer-loop": "A call that a flow transfers does not come back to it.",
  unreachable: "A call can reach every action.",
  version: "The version is the one version of the language.",
} as const;

export type RuleName = keyof typeof RULES;

/** An error; its text starts with the path, where there is one. */
export const errorAt = (rule: RuleName, path: Path, what: string, allowed: string): Problem => ({
  severity: "error",
  rule,
  path,
  problem: `${showPath(path)} ${what}`.trimStart(),
  allowed,
});

/** The same as a warning. */
export const warningAt = (...problem: Parameters<typeof errorAt>): Problem => ({
  ...errorAt(...problem),
  severity: "warning",
});

/** `Parameters.Messages[0].Text`, with names such as `['my key']` where they need it. */
export const showPath = (path: Path): string =>
  path
    .map((step, i) => {
      if (typeof step === "number") return `[${step}]`;
      if (!/^[\w-]+$/.test(step)) return `['${step}']`;
      return i === 0 ? step : `.${step}`;
    })
    .join("");

/** `action "ask" (GetParticipantInput): what is wrong; what is allowed` */
export const explainFinding = ({ action, type, problem, allowed }: Finding): string => {
  const place = action === undefined ? "flow" : `action "${action}" (${type ?? "no type"})`;
  return `${place}: ${problem}; ${allowed}`;
};

/** The same; a warning says that it is one. */
export const describeFinding = (finding: Finding): string =>
  `${finding.severity === "warning" ? "warning: " : ""}${explainFinding(finding)}`;
