import type { Artefact } from "../artefact";
import type { Values } from "../contact";
import { coverageOf, type Coverage } from "../coverage";
import { circumstances } from "./circumstances";
import type { KnownCaller, Propose, Switches } from "./rehearsal-state";
import { branchesTaken, rehearseCall, type RehearsedCall } from "./scenario";
import {
  answerPatterns,
  errorBranches,
  hangUps,
  lambdaFaults,
  otherAnswers,
  otherCallers,
  otherSwitches,
  tableFaults,
} from "./scenarios";

export interface Rehearsal {
  readonly artefact: Artefact;
  readonly calls: readonly RehearsedCall[];
  readonly coverage: Coverage;
}

/** Most calls of one rehearsal: a flow with more ways through it is rehearsed in part. */
const MOST_CALLS = 2000;

/**
 * Rehearses every kind of call that a flow can have: each kind of scenario is proposed from the
 * calls so far, until none proposes anything new.
 *
 * @param switches - variables of the functions' environment that an operator may switch at any
 *   time, with all their values.
 * @param callers - callers whom the functions may treat otherwise than the fictitious one.
 */
export const rehearse = async (
  artefact: Artefact,
  switches: Switches = {},
  callers: readonly KnownCaller[] = [],
): Promise<Rehearsal> => {
  const { flow } = artefact.program;
  const { calls, asked } = await firstCalls(artefact, callers);
  const hasTables = artefact.tables !== undefined;
  const others = otherValues(switches, artefact.environment);
  const tried = new Set<string>();
  const tryAll = async (propose: Propose): Promise<boolean> => {
    const before = calls.length;
    for (const scenario of propose({ flow, calls, switches: others, callers, asked, hasTables })) {
      const key = JSON.stringify(scenario);
      if (tried.has(key) || calls.length >= MOST_CALLS) continue;
      tried.add(key);
      calls.push(await rehearseCall(artefact, scenario));
    }
    return calls.length > before;
  };

  while (await tryAll(answerPatterns));
  await tryAll(otherAnswers);
  await tryAll(otherSwitches);
  await tryAll(otherCallers);
  await tryAll(lambdaFaults);
  await tryAll(tableFaults);
  for (let found = true; found;) {
    const opened = await tryAll(circumstances);
    found = (await tryAll(errorBranches)) || opened;
  }
  await tryAll(hangUps);
  return {
    artefact,
    calls: distinct(calls),
    coverage: coverageOf(flow, new Set(calls.flatMap(branchesTaken))),
  };
};

/**
 * Calls until somebody is asked for keys: not every gate challenges everybody. That call comes
 * first, so that others are proposed from it.
 */
const firstCalls = async (
  artefact: Artefact,
  callers: readonly KnownCaller[],
): Promise<{ readonly calls: RehearsedCall[]; readonly asked: KnownCaller }> => {
  const calls: RehearsedCall[] = [];
  for (const caller of [{}, ...callers]) {
    const call = await rehearseCall(artefact, { answers: [], faults: [], ...caller });
    if (call.askings > 0) return { calls: [call, ...calls], asked: caller };
    calls.push(call);
  }
  return { calls, asked: {} };
};

/** Of the variables that the functions have, the values they do not have now. */
const otherValues = (switches: Switches, environment: Values): Switches =>
  Object.fromEntries(
    Object.entries(switches).map(([name, values]) => [
      name,
      environment[name] === undefined ? [] : values.filter((value) => value !== environment[name]),
    ]),
  );

/** Several ways may find the same call; each name is kept once. */
const distinct = (calls: readonly RehearsedCall[]): readonly RehearsedCall[] =>
  [...new Map(calls.toReversed().map((call) => [call.name, call])).values()].toReversed();
