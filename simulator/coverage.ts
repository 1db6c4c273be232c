import { branchesOf, unreachableActions, type Branch } from "../flows/language/branches";
import type { ContactFlow } from "../flows/language/document";

/** Which branches of a flow were travelled, of those that lie on some way from its start. */
export interface Coverage {
  readonly covered: readonly Branch[];
  readonly uncovered: readonly Branch[];
}

export const coverageOf = (flow: ContactFlow, travelled: ReadonlySet<string>): Coverage => {
  const unreachable = new Set(unreachableActions(flow));
  const branches = flow.Actions.filter(({ Identifier: id }) => !unreachable.has(id)).flatMap(
    branchesOf,
  );
  return {
    covered: branches.filter((branch) => travelled.has(branchKey(branch))),
    uncovered: branches.filter((branch) => !travelled.has(branchKey(branch))),
  };
};

/** A branch's own name: no two branches of a flow share it. */
export const branchKey = ({ from, kind, label }: Branch): string =>
  JSON.stringify([from, kind, label]);
