import type { Action } from "../flows/language/actions";

/** Something about a flow or a stack that keeps the simulator from playing a call. */
export class SimulatorError extends Error {
  override readonly name: string = "SimulatorError";
}

/** An action that the simulator cannot play, met in a call. */
export class UnsupportedActionError extends SimulatorError {
  override readonly name = "UnsupportedActionError";

  constructor(
    { Identifier: id, Type: type }: Pick<Action, "Identifier" | "Type">,
    reason = "it needs a service that is not simulated",
  ) {
    super(
      `action "${id}" (${type}) cannot be simulated: ${reason}; docs/supported-actions.md lists the actions that can`,
    );
  }
}

/** What a call that goes round for ever waits for in each round. */
export type RoundsOf = "input" | "time" | "nothing";

/** A call that never came to an end. */
export class StepLimitError extends SimulatorError {
  override readonly name = "StepLimitError";
  /** The actions of one round; the first is also the last. */
  readonly cycle: readonly string[];

  constructor(limit: number, cycle: readonly string[], rounds: RoundsOf) {
    super(
      `the call did not end within ${limit} steps: it goes round ${cycle.join(" -> ")}; ${ADVICE[rounds]}`,
    );
    this.cycle = cycle;
  }
}

/** Asking again, or keeping a caller waiting, is what a flow may well do. */
const ADVICE: Readonly<Record<RoundsOf, string>> = {
  input: "this caller never keys what leads out: script another key, or a hang-up",
  time: "only a hang-up ends it: script one, or lead an action of the round out",
  nothing: "lead one of them out, or count the rounds with a Loop",
};

/** A flow module that the simulator was not given. */
export class UnknownModuleError extends SimulatorError {
  override readonly name = "UnknownModuleError";

  constructor(block: string, id: string) {
    super(
      `action "${block}" (InvokeFlowModule) invokes the module ${id}, which was not given; --module ${id}=FILE gives its content`,
    );
  }
}
