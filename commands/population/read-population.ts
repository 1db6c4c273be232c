import * as v from "valibot";
import { isObject, objectAt, show } from "../../flows/language/json";
import type { GivenHabits } from "../../simulator/traffic/callers/kind";
import { CALLER_KINDS, KINDS, type CallerKind } from "../../simulator/traffic/callers/kinds";
import type { Population } from "../../simulator/traffic/population";
import { readJson } from "../artefact/read-json";
import { UserError } from "../terminal/user-error";
import { populationSchema } from "./population-schema";

/**
 * Reads the file of a population.
 *
 * @throws UserError that lists everything that is wrong with it.
 */
export const readPopulation = (file: string): Population => {
  const input = readJson(file);
  const problems = problemsOf(input);
  if (problems.length > 0) {
    throw new UserError(
      [
        `${file} has ${problems.length} problem${problems.length === 1 ? "" : "s"}:`,
        ...problems.map((problem) => `  - ${problem}`),
        "All kinds of callers and their habits: docs/traffic-models.md.",
      ].join("\n"),
    );
  }
  return {
    callsPerHour: valueAt(input, "callsPerHour"),
    kinds: Object.fromEntries(
      kindsIn(input).map((name) => [
        name,
        { share: shareIn(input, name), habits: habitsIn(input, name) },
      ]),
    ),
  };
};

const problemsOf = (input: unknown): readonly string[] => {
  const { success, issues } = v.safeParse(populationSchema, input);
  if (success) return [...problemsOfShares(input), ...problemsOfForgers(input)];
  const problems = issues.map((issue) => {
    const value = issue.path?.at(-1)?.value ?? issue.input;
    return `${v.getDotPath(issue) ?? "the file"}: ${show(value)}; ${issue.message}`;
  });
  return [...new Set(problems)];
};

/** Shares are decimal numbers, whose sums are not exact. */
const ROUNDING = 1e-9;

const problemsOfShares = (input: unknown): readonly string[] => {
  const shares = kindsIn(input).map((name) => [name, shareIn(input, name)] as const);
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  if (Math.abs(sum - 1) < ROUNDING) return [];
  const terms = shares.map((each) => each.join(" ")).join(" + ");
  return [
    `kinds: the shares make ${Number(sum.toFixed(9))} (${terms}); allowed: exactly 1 together`,
  ];
};

const problemsOfForgers = (input: unknown): readonly string[] => {
  const kinds = kindsIn(input);
  if (kinds.some(isCustomer)) return [];
  return kinds
    .filter((name) => KINDS[name].forgesCustomers === true)
    .map(
      (name) =>
        `kinds.${name}: there is no customer whose number it could show; add ${CALLER_KINDS.filter(isCustomer).join(" or ")}`,
    );
};

/** Whether callers of a kind are people with numbers that robots can forge. */
const isCustomer = (name: CallerKind): boolean => {
  const { side, line } = KINDS[name];
  return side === "person" && (line === "home" || line === "relay");
};

/** The kinds that a file names, once it is checked. */
const kindsIn = (input: unknown): readonly CallerKind[] => {
  const kinds = objectAt(input, "kinds");
  return CALLER_KINDS.filter((name) => kinds[name] !== undefined);
};

const valueAt = (input: unknown, ...path: readonly string[]): number =>
  Number(objectAt(input, ...path)["value"]);

const shareIn = (input: unknown, name: CallerKind): number =>
  valueAt(input, "kinds", name, "share");

const habitsIn = (input: unknown, name: CallerKind): GivenHabits =>
  Object.fromEntries(
    Object.keys(KINDS[name].habits).flatMap((habit) => {
      const given = objectAt(input, "kinds", name)[habit];
      if (!isObject(given)) return [];
      const { value, least, meanBeyond } = given;
      const seconds = (number: unknown): number => 1000 * Number(number);
      return [
        [
          habit,
          least === undefined
            ? Number(value)
            : { least: seconds(least), meanBeyond: seconds(meanBeyond) },
        ],
      ];
    }),
  );
