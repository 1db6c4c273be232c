/**
 * A flow as Mermaid text, which GitHub draws, in the words of the map.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
import type { Branch } from "../language/branches";
import { blockWords, missingBlock } from "./block-words";
import { labelWords } from "./branch-words";
import type { DrawnAction, DrawnBranch, DrawnFlow } from "./drawn-flow";
import { ENTRY, type BlockWords, type Change } from "./flow-map";

export interface MermaidOptions {
  /** Whether a call took the branch; the other branches are dotted. @default - all were taken */
  readonly travelled?: (branch: Branch) => boolean;
}

export const mermaidOf = (
  { actions }: DrawnFlow,
  { travelled = () => true }: MermaidOptions = {},
): string => {
  const known = new Set(actions.map(({ id }) => id));
  const missing = [
    ...new Set(actions.flatMap(({ branches }) => branches.map(({ to }) => to))),
  ].filter((to) => !known.has(to));
  const names = new Map([...known, ...missing].map((id, i) => [id, `a${i}`]));
  const name = (id: string): string => names.get(id) ?? "";
  const arrows = actions.flatMap(arrowsOf(travelled));
  return [
    "flowchart LR",
    ...actions.map((action) => `  ${name(action.id)}${box(blockWords(action))}`),
    ...missing.map((id) => `  ${name(id)}${box(missingBlock(id))}`),
    ...arrows.map(
      ({ from, to, label, taken }) =>
        `  ${name(from)} ${taken ? "==>" : "-.->"}${label === "" ? "" : `|"${label}"|`} ${name(to)}`,
    ),
    ...changeLines(actions, name),
    ...arrows.flatMap(({ change }, i) =>
      change === undefined ? [] : [`  linkStyle ${i} stroke:${STROKES[change]}`],
    ),
  ].join("\n");
};

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly taken: boolean;
  readonly change: Change | undefined;
}

/** Branches of one action to the same target are one arrow, or two if only some were taken. */
const arrowsOf =
  (travelled: (branch: Branch) => boolean) =>
  (action: DrawnAction): readonly Arrow[] => {
    const groups = new Map<string, DrawnBranch[]>();
    for (const branch of action.branches) {
      const taken = action.id === ENTRY || travelled(branch);
      const key = JSON.stringify([branch.to, taken, branch.change]);
      groups.set(key, [...(groups.get(key) ?? []), branch]);
    }
    return [...groups.values()].flatMap((branches) => {
      const [first] = branches;
      if (first === undefined) return [];
      return [
        {
          from: action.id,
          to: first.to,
          label:
            branches.length === action.branches.length ? "" : escape(labelWords(action, branches)),
          taken: action.id === ENTRY || travelled(first),
          change: first.change,
        },
      ];
    });
  };

const STROKES: Readonly<Record<Change, string>> = {
  added: "#15803d",
  changed: "#b45309",
  removed: "#b91c1c",
};

const changeLines = (
  actions: readonly DrawnAction[],
  name: (id: string) => string,
): readonly string[] =>
  (["added", "changed", "removed"] as const).flatMap((change) => {
    const ids = actions.filter((each) => each.change === change).map(({ id }) => name(id));
    return ids.length === 0
      ? []
      : [
          `  classDef ${change} stroke:${STROKES[change]},stroke-width:4px`,
          `  class ${ids.join(",")} ${change}`,
        ];
  });

/** Decisions are diamonds, ways in and out of the flow are round. */
const box = ({ id, title, subtitle, lines, kind }: BlockWords): string => {
  const prompts = lines.filter((line) => line.startsWith("“")).map(escape);
  const small = [subtitle, id].filter((text) => text !== "").map(escape);
  const text = `"${[
    escape(title),
    ...prompts,
    ...small.map((each) => `<small>${each}</small>`),
  ].join("<br/>")}"`;
  if (kind === "entry" || kind === "end" || kind === "transfer") return `([${text}])`;
  return kind === "decide" ? `{${text}}` : `[${text}]`;
};

/** Mermaid reads `#35;` as a character; quotes and angle brackets would end a text. */
const escape = (text: string): string =>
  text
    .replace(/[#"<>&|`]/g, (character) => `#${character.charCodeAt(0)};`)
    .replace(/[\r\n]+/g, " ");
