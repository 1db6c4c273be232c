import type { Action } from "../flows/language/actions";
import { branchesOf, type Branch } from "../flows/language/branches";
import type { Block } from "./program";

/** A way out of an action that the flow wires. */
export class Exit {
  readonly branch: Branch;
  readonly #find: FindBlock;
  #block: Block | undefined;

  constructor(branch: Branch, find: FindBlock) {
    this.branch = branch;
    this.#find = find;
  }

  /** Where it leads; found once. */
  get block(): Block {
    return (this.#block ??= this.#find(this.branch.to));
  }
}

type FindBlock = (id: string) => Block;

/** The ways out of one action, found once. `undefined`: the flow does not wire that way. */
export interface Exits {
  readonly next: Exit | undefined;
  /** In the order of the action's conditions. */
  readonly conditions: readonly Exit[];
  readonly errors: Readonly<Record<string, Exit>>;
}

export const exitsOf = (action: Action, find: FindBlock): Exits => {
  const exits = branchesOf(action).map((branch) => new Exit(branch, find));
  return {
    next: exits.find(({ branch }) => branch.kind === "next"),
    conditions: exits.filter(({ branch }) => branch.kind === "condition"),
    errors: Object.fromEntries(
      exits
        .filter(({ branch }) => branch.kind === "error")
        .map((exit) => [exit.branch.label, exit]),
    ),
  };
};

/** The exit of the condition `Equals operand`. */
export const exitEquals = (exits: Exits, operand: string): Exit | undefined =>
  exits.conditions.find(({ branch }) => branch.label === `Equals ${operand}`);
