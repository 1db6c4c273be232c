import type { Artefact } from "../artefact";
import type { Values } from "../contact";
import { coverageOf, type Coverage } from "../coverage";
import { branchesTaken, rehearseCall, type RehearsedCall } from "./scenario";
import {
  answerPatterns,
  circumstances,
  errorBranches,
  hangUps,
  lambdaFaults,
  otherAnswers,
  otherSwitches,
  type Propose,
  type Switches,
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
 */
export const rehearse = async (artefact: Artefact, switches: Switches = {}): Promise<Rehearsal> => {
  const { flow } = artefact.program;
  const calls: RehearsedCall[] = [await rehearseCall(artefact, { answers: [], faults: [] })];
  const others = otherValues(switches, artefact.environment);
  const tried = new Set<string>();
  const tryAll = async (propose: Propose): Promise<boolean> => {
    const before = calls.length;
    for (const scenario of propose({ flow, calls, switches: others })) {
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
  await tryAll(lambdaFaults);
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
