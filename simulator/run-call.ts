import type { Contact } from "./contact";
import type { CallEnd, Happening } from "./events";
import type { CallerAct, Invocation, LambdaAnswer, Moment, Ports } from "./ports";
import type { Block, Program } from "./program";
import { StepLimitError, UnknownModuleError, type RoundsOf } from "./simulator-error";
import { fail, type ModuleResult, type Step } from "./step";

/** A call that came to its end. */
export interface FinishedCall {
  readonly end: CallEnd;
  readonly contact: Contact;
  readonly milliseconds: number;
}

/** Steps after which a call counts as endless. */
export const STEP_LIMIT = 100_000;

/**
 * Plays one call through a flow. Time is virtual: it passes as the answers of the ports say.
 *
 * @throws UnsupportedActionError at an action that cannot be simulated.
 * @throws StepLimitError naming the cycle of a call that does not end.
 * @throws UnknownModuleError at a module that the ports do not have.
 */
export const runCall = async (
  program: Program,
  contact: Contact,
  ports: Ports,
  stepLimit = STEP_LIMIT,
): Promise<FinishedCall> => {
  const run = new CallRun(program, contact, ports);
  const last: LastStep[] = [];
  let step = run.arrive(program.start, contact);
  for (let steps = 1; ; steps += 1) {
    if (steps > stepLimit - WINDOW) last.push({ block: run.block.action.Identifier, step });
    if (steps > stepLimit) {
      throw new StepLimitError(stepLimit, cycleOf(last.map(({ block }) => block)), roundsOf(last));
    }
    switch (step.kind) {
      case "leave":
        step = run.leave(step);
        break;
      case "listen": {
        run.speak(step.moment);
        const act = ports.caller.next(step.moment);
        // A call without a person stays in one turn, since only promises are awaited.
        const heard = run.hear(step.moment, act instanceof Promise ? await act : act);
        if (heard.kind === "hang-up") return run.finish({ kind: "hung-up" });
        step = step.then(heard);
        break;
      }
      case "invoke": {
        const answer = ports.lambda.invoke(step.invocation, run.time);
        const settled = answer instanceof Promise ? await answer : answer;
        run.wait(step.invocation, settled);
        run.receiveTexts();
        step = step.then(settled);
        break;
      }
      case "draw":
        step = step.then(ports.random());
        break;
      case "ask-hours":
        step = step.then(ports.isOpen(step.hoursOfOperation));
        break;
      case "enter-module":
        step = run.enterModule(step);
        break;
      case "leave-module":
        step = run.leaveModule(step);
        break;
      case "end":
        run.contact = step.contact;
        return run.finish(step.end);
      default:
        return step satisfies never;
    }
  }
};

type StepOf<Kind extends Step["kind"]> = Extract<Step, { readonly kind: Kind }>;

const NOTHING: CallerAct = { kind: "nothing" };

/** Where one call is: the only thing that changes while it runs, and nothing outside sees it. */
class CallRun {
  contact: Contact;
  block: Block;
  #now = 0;
  readonly #ports: Ports;
  readonly #invokers: Invoker[] = [];

  constructor(program: Program, contact: Contact, ports: Ports) {
    this.#ports = ports;
    this.contact = contact;
    this.block = program.start;
  }

  /** Milliseconds since 1970. */
  get time(): number {
    return this.#ports.start + this.#now;
  }

  arrive(block: Block, contact: Contact): Step {
    this.block = block;
    this.contact = contact;
    if (this.#ports.watch) this.#tell({ event: "block", type: block.action.Type });
    const fault = this.#ports.fault?.(block.action);
    return fault === undefined ? block.run(contact) : fail(contact, block.exits, fault);
  }

  leave({ exit, effect, contact }: StepOf<"leave">): Step {
    if (this.#ports.watch) {
      if (effect) this.#tell(effect);
      this.#tell({ event: "branch", branch: exit.branch });
    }
    return this.arrive(exit.block, contact);
  }

  speak({ speech }: Moment): void {
    if (speech === undefined || this.#ports.watch === undefined) return;
    const { ssml, text, spoken, milliseconds } = speech;
    this.#tell({ event: "prompt", ssml, text, spoken, seconds: milliseconds / 1000 });
  }

  /** What happened in a moment: an act after its end did not. */
  hear({ milliseconds, listening }: Moment, act: CallerAct): CallerAct {
    const heard = act.kind !== "nothing" && act.after >= milliseconds ? NOTHING : act;
    this.#now += heard.kind === "nothing" ? milliseconds : heard.after;
    if (this.#ports.watch && heard.kind === "key") {
      this.#tell({ event: "key", key: heard.key, counted: listening });
    }
    return heard;
  }

  wait({ functionArn, asynchronous, milliseconds }: Invocation, answer: LambdaAnswer): void {
    if (!asynchronous) {
      this.#now +=
        answer.kind === "timed-out" ? milliseconds : Math.min(answer.milliseconds, milliseconds);
    }
    if (this.#ports.watch) this.#tell({ event: "lambda", functionArn, asynchronous, answer });
  }

  /** A text reaches the caller only at the number that the call claims to come from. */
  receiveTexts(): void {
    const { caller, texts, watch } = this.#ports;
    for (const message of texts?.() ?? []) {
      if (message.to !== this.contact.system.callerNumber || !caller.receive) continue;
      if (watch) this.#tell({ event: "text-message", ...message });
      caller.receive(message);
    }
  }

  enterModule({ id, contact, then }: StepOf<"enter-module">): Step {
    const module = this.#ports.module(id);
    if (module === undefined) throw new UnknownModuleError(this.block.action.Identifier, id);
    this.#invokers.push({ block: this.block, then });
    return this.arrive(module.start, contact);
  }

  leaveModule({ contact, result }: StepOf<"leave-module">): Step {
    const invoker = this.#invokers.pop();
    if (invoker === undefined) {
      return { kind: "end", contact, end: { kind: "module-ended", target: result.Result } };
    }
    this.block = invoker.block;
    return invoker.then(contact, result);
  }

  finish(end: CallEnd): FinishedCall {
    if (this.#ports.watch) this.#tell({ event: "end", end });
    return { end, contact: this.contact, milliseconds: this.#now };
  }

  #tell(happening: Happening): void {
    const { Identifier: block } = this.block.action;
    this.#ports.watch?.({ at: this.#now / 1000, block, ...happening });
  }
}

interface Invoker {
  readonly block: Block;
  readonly then: (contact: Contact, result: ModuleResult) => Step;
}

/** How many of the last actions are kept to name a cycle: more than a flow can have. */
const WINDOW = 300;

interface LastStep {
  readonly block: string;
  readonly step: Step;
}

/** What the rounds that a call goes for ever wait for. */
const roundsOf = (last: readonly LastStep[]): RoundsOf => {
  const moments = last.flatMap(({ step }) => (step.kind === "listen" ? [step.moment] : []));
  if (moments.some(({ listening }) => listening)) return "input";
  return moments.some(({ milliseconds }) => milliseconds > 0) ? "time" : "nothing";
};

/** The actions since the last one was met before. */
const cycleOf = (last: readonly string[]): readonly string[] => {
  const visits = last.filter((id, i) => id !== last[i - 1]);
  const id = visits.at(-1) ?? "";
  const before = visits.slice(0, -1).lastIndexOf(id);
  return before === -1 ? [id, id] : visits.slice(before);
};
