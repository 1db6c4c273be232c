import type { Action } from "../flows/language/actions";
import type { ContactFlow } from "../flows/language/document";
import { prepareAction } from "./actions/simulated-actions";
import { exitsOf, type Exits } from "./exits";
import { SimulatorError } from "./simulator-error";
import type { Run } from "./step";

/** A flow made ready to run: every text, reference and branch is taken apart once. */
export interface Program {
  readonly flow: ContactFlow;
  readonly start: Block;
}

export interface Block {
  readonly action: Action;
  readonly exits: Exits;
  readonly run: Run;
}

/** Compiles a flow that `parseFlow` accepted. */
export const compileFlow = (flow: ContactFlow): Program => {
  const find = (id: string): Block => {
    const found = blocks.get(id);
    if (found === undefined) throw new SimulatorError(`the flow has no action "${id}"`);
    return found;
  };
  const blocks = new Map(
    flow.Actions.map((action): [string, Block] => {
      const exits = exitsOf(action, find);
      return [action.Identifier, { action, exits, run: prepareAction(action, exits) }];
    }),
  );
  return { flow, start: find(flow.StartAction) };
};
