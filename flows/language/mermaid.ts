/**
 * A flow as Mermaid text, which GitHub draws.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
import type { Action } from "./actions";
import { branchesOf, type Branch } from "./branches";
import type { ContactFlow } from "./document";

export interface MermaidOptions {
  /** Whether a call took the branch; the other branches are dotted. @default - all were taken */
  readonly travelled?: (branch: Branch) => boolean;
}

export const mermaidOf = (
  flow: ContactFlow,
  { travelled = () => true }: MermaidOptions = {},
): string => {
  const names = new Map(flow.Actions.map(({ Identifier: id }, i) => [id, `a${i}`]));
  const name = (id: string): string => names.get(id) ?? "missing";
  return [
    "flowchart TD",
    `  start([call]) ==> ${name(flow.StartAction)}`,
    ...flow.Actions.map((action) => `  ${name(action.Identifier)}${box(action)}`),
    ...flow.Actions.flatMap(arrowsOf(travelled)).map(
      ({ from, to, label, taken }) =>
        `  ${name(from)} ${taken ? "==>" : "-.->"}${label === "" ? "" : `|"${label}"|`} ${name(to)}`,
    ),
  ].join("\n");
};

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly taken: boolean;
}

/** Branches of one action to the same target are one arrow, or two if only some were taken. */
const arrowsOf =
  (travelled: (branch: Branch) => boolean) =>
  (action: Action): readonly Arrow[] => {
    const branches = branchesOf(action);
    const targets = [...new Set(branches.map(({ to }) => to))];
    return targets.flatMap((to) =>
      [true, false].flatMap((taken) => {
        const same = branches.filter((each) => each.to === to && travelled(each) === taken);
        return same.length === 0
          ? []
          : [{ from: action.Identifier, to, label: labelOf(same), taken }];
      }),
    );
  };

const labelOf = (branches: readonly Branch[]): string =>
  branches.every(({ kind }) => kind === "next")
    ? ""
    : branches.map(({ label }) => escape(label)).join("<br/>");

/** Decisions are diamonds, ways out of the flow are round. */
const box = (action: Action): string => {
  const text = `"${escape(action.Identifier)}<br/><small>${action.Type}</small>"`;
  const branches = branchesOf(action);
  if (branches.every(({ kind }) => kind === "error")) return `([${text}])`;
  return branches.some(({ kind }) => kind === "condition") ? `{${text}}` : `[${text}]`;
};

/** Mermaid reads `#35;` as a character; quotes and angle brackets would end a text. */
const escape = (text: string): string =>
  text.replace(/[#"<>&|`]/g, (character) => `#${character.charCodeAt(0)};`);
