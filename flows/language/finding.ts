/** One thing that the service would refuse, or that the project's own rules do. */
export interface Finding {
  /** The action's identifier; absent: the document as a whole. */
  readonly action?: string;
  /** The action's type as written. */
  readonly type?: string;
  /** The rule's name, stable, such as `missing-error-branch`. */
  readonly rule: RuleName;
  /** What is wrong, the value with it. */
  readonly problem: string;
  /** What is allowed, or what to do. */
  readonly allowed: string;
}

export type RuleName =
  | "action-type"
  | "condition"
  | "content-size"
  | "document"
  | "empty-string"
  | "error-branch"
  | "flow-type"
  | "identifier"
  | "next-action"
  | "old-export"
  | "parameter"
  | "start-action"
  | "target"
  | "unreachable"
  | "version";

/** `action "ask" (GetParticipantInput): what is wrong; what is allowed` */
export const describeFinding = ({ action, type, problem, allowed }: Finding): string => {
  const place = action === undefined ? "flow" : `action "${action}" (${type ?? "no type"})`;
  return `${place}: ${problem}; ${allowed}`;
};
