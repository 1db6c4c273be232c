/** What changes from one flow to another, block by block and branch by branch. */
import { blockWords } from "./block-words";
import { branchWords } from "./branch-words";
import type { DrawnAction, DrawnBranch, DrawnFlow } from "./drawn-flow";
import { ENTRY } from "./flow-map";

/** Both flows in one: blocks and branches of either, each with what became of it. */
export const compareFlows = (before: DrawnFlow, after: DrawnFlow): DrawnFlow => {
  const earlier = new Map(before.actions.map((action) => [action.id, action]));
  const kept = new Set(after.actions.map(({ id }) => id));
  return {
    actions: [
      ...after.actions.map((action) => comparedAction(earlier.get(action.id), action)),
      ...before.actions
        .filter(({ id }) => !kept.has(id))
        .map((action) => marked(action, "removed")),
    ],
  };
};

const comparedAction = (before: DrawnAction | undefined, after: DrawnAction): DrawnAction => {
  if (before === undefined) return marked(after, "added");
  const branches = comparedBranches(before.branches, after.branches);
  const same = contentOf(before) === contentOf(after);
  return same ? { ...after, branches } : { ...after, branches, change: "changed", before };
};

const marked = (action: DrawnAction, change: "added" | "removed"): DrawnAction => ({
  ...action,
  branches: action.branches.map((branch) => ({ ...branch, change })),
  change,
});

const comparedBranches = (
  before: readonly DrawnBranch[],
  after: readonly DrawnBranch[],
): readonly DrawnBranch[] => {
  const [earlier, later] = [new Set(before.map(branchKey)), new Set(after.map(branchKey))];
  return [
    ...after.map((branch): DrawnBranch =>
      earlier.has(branchKey(branch)) ? branch : { ...branch, change: "added" },
    ),
    ...before
      .filter((branch) => !later.has(branchKey(branch)))
      .map((branch): DrawnBranch => ({ ...branch, change: "removed" })),
  ];
};

const branchKey = ({ kind, label, to }: DrawnBranch): string => JSON.stringify([kind, label, to]);

const contentOf = ({ type, parameters }: DrawnAction): string =>
  JSON.stringify([type, sorted(parameters)]);

/** JSON whose names are in one order: their order says nothing. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => [name, sorted(each)]);
};

/** The changes of a compared flow as lines; none where the flows are the same. */
export const changesOf = ({ actions }: DrawnFlow): readonly string[] =>
  actions.flatMap((action) => [
    ...(action.change === undefined ? [] : [blockChange(action, action.change)]),
    ...(action.change === "added" || action.change === "removed"
      ? []
      : action.branches
          .filter(({ change }) => change !== undefined)
          .map(
            (branch) =>
              `${branch.change ?? ""}: ${action.id === ENTRY ? "the call comes in" : action.id} --${branchWords(action, branch)}--> ${branch.to}`,
          )),
  ]);

const blockChange = (action: DrawnAction, change: string): string => {
  const words = blockWords(action);
  const head = `${change}: ${action.id} (${words.subtitle})`;
  if (action.before === undefined) return head;
  const before = blockWords(action.before);
  return [
    head,
    ...without(textsOf(before), textsOf(words)).map((line) => `  before: ${line}`),
    ...without(textsOf(words), textsOf(before)).map((line) => `  now:    ${line}`),
  ].join("\n");
};

const textsOf = ({ title, lines }: ReturnType<typeof blockWords>): readonly string[] => [
  title,
  ...lines,
];

const without = (lines: readonly string[], others: readonly string[]): readonly string[] =>
  lines.filter((line) => !others.includes(line));
