/** What a change of the stack changes for callers, call by call. */
import { promptsHeard, type RehearsedCall } from "./scenario";

export interface ChangedCall {
  readonly name: string;
  /** One sentence a change. */
  readonly changes: readonly string[];
}

type OutcomeOf = (call: RehearsedCall) => string;

/** The calls that differ, by name; a call that only one side has is a change too. */
export const compareRehearsals = (
  before: readonly RehearsedCall[],
  after: readonly RehearsedCall[],
  outcomeOf: OutcomeOf,
): readonly ChangedCall[] => {
  const earlier = new Map(before.map((call) => [call.name, call]));
  const later = new Map(after.map((call) => [call.name, call]));
  const names = [...new Set([...earlier.keys(), ...later.keys()])];
  return names
    .map((name) => ({
      name,
      changes: changesOf(earlier.get(name), later.get(name), outcomeOf),
    }))
    .filter(({ changes }) => changes.length > 0);
};

const changesOf = (
  before: RehearsedCall | undefined,
  after: RehearsedCall | undefined,
  outcomeOf: OutcomeOf,
): readonly string[] => {
  if (before === undefined || after === undefined) {
    const call = before ?? after;
    const what = call === undefined ? "" : outcomeOf(call);
    return [before === undefined ? `is new: ${what}` : `is gone, it was: ${what}`];
  }
  return [
    ...changed("outcome", outcomeOf(before), outcomeOf(after)),
    ...changed("end", endOf(before), endOf(after)),
    ...changed("seconds", secondsOf(before), secondsOf(after)),
    ...changedPrompts(promptsHeard(before), promptsHeard(after)),
  ];
};

const changed = (what: string, before: string, after: string): readonly string[] =>
  before === after ? [] : [`${what}: ${before} -> ${after}`];

const endOf = ({ finished: { end } }: RehearsedCall): string =>
  end.target === undefined ? end.kind : `${end.kind} ${end.target}`;

const secondsOf = ({ finished }: RehearsedCall): string =>
  (finished.milliseconds / 1000).toFixed(1);

const changedPrompts = (before: readonly string[], after: readonly string[]): readonly string[] => [
  ...before
    .filter((prompt) => !after.includes(prompt))
    .map((prompt) => `no longer hears "${prompt}"`),
  ...after.filter((prompt) => !before.includes(prompt)).map((prompt) => `now hears "${prompt}"`),
];
