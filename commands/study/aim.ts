import { CALLER_KINDS, isRobot } from "../../simulator/traffic/callers/kinds";
import type { Figures } from "../../simulator/traffic/study/figures";
import { UserError } from "../terminal/user-error";

/** What a candidate has to keep below a bound. */
export interface AimTerm {
  /** As it was typed. */
  readonly text: string;
  readonly measure: string;
  readonly valueOf: (figures: Figures) => number;
  readonly isMet: (figures: Figures) => boolean;
}

/** What an aim can bound. Shares are typed in percent. */
interface Measure {
  readonly percent: boolean;
  readonly of: (figures: Figures) => number;
}

const share = (of: Measure["of"]): Measure => ({ percent: true, of });
const number = (of: Measure["of"]): Measure => ({ percent: false, of });

const MEASURES: ReadonlyMap<string, Measure> = new Map([
  ["hung-up-on", share(({ people }) => people.hungUpOn.share)],
  ["gave-up", share(({ people }) => people.gaveUp.share)],
  ["landed", share(({ people }) => people.landed.share)],
  ["robots", share(({ robots }) => robots.admitted.share)],
  ["robots-landed", share(({ robots }) => robots.landed.share)],
  ...CALLER_KINDS.filter(isRobot).map((kind): [string, Measure] => [
    kind,
    share(({ robotKinds }) => robotKinds.find((each) => each.kind === kind)?.admitted.share ?? 0),
  ]),
  ["cents", number(({ centsPerCall }) => centsPerCall)],
  ["seconds", number(({ secondsPerCall }) => secondsPerCall)],
  ["agent-minutes", number(({ agentMinutesPer1000Calls }) => agentMinutesPer1000Calls)],
  ["locked-out", number(({ mistakes }) => mistakes?.customersLockedOut ?? 0)],
]);

/**
 * Reads an aim such as `hung-up-on<1%,robots<2%`.
 *
 * @throws UserError that names the part that cannot be read, and what is allowed.
 */
export const readAim = (text: string): readonly AimTerm[] =>
  text.split(",").map((part) => termOf(part.trim()));

const termOf = (text: string): AimTerm => {
  const [, name = "", relation = "", amount = "", percent = ""] =
    /^([a-z-]+)\s*(<=|<)\s*(\d+(?:\.\d+)?)\s*(%?)$/.exec(text) ?? [];
  const measure = MEASURES.get(name);
  if (measure === undefined || measure.percent !== (percent === "%")) throw refusal(text);
  const bound = Number(amount) / (measure.percent ? 100 : 1);
  return {
    text,
    measure: name,
    valueOf: measure.of,
    isMet: (figures) =>
      relation === "<" ? measure.of(figures) < bound : measure.of(figures) <= bound,
  };
};

const refusal = (text: string): UserError => {
  const named = (percent: boolean): string =>
    [...MEASURES]
      .filter(([, measure]) => measure.percent === percent)
      .map(([name]) => name)
      .join(", ");
  return new UserError(
    [
      `--aim: "${text}" cannot be read; allowed: parts such as hung-up-on<1%, with < or <=, separated by commas`,
      `  - in percent: ${named(true)}`,
      `  - as a number: ${named(false)}`,
    ].join("\n"),
  );
};
