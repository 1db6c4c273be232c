/** How often a caller should end in each way, by the model alone. */
import { sendsTexts, type Artefact } from "../artefact";
import type { CallerModel } from "./callers/caller-model";
import { KINDS, type CallerKind } from "./callers/kinds";
import type { Ending } from "./ending";
import type { Line } from "./numbers/line";
import { kindsOf, type Population } from "./population";
import { ANSWERS, surveyGate, type OutcomeOf, type Survey } from "./survey";

export type EndingChances = Readonly<Record<Ending, number>>;

/** By kind; a kind is missing where a closed form is not known. */
export type Theory = ReadonlyMap<CallerKind, EndingChances>;

/**
 * What theory expects of a population at a gate. A gate with a table remembers numbers, so there
 * only kinds whose numbers are always new have a closed form. A gate that texts its codes has none:
 * limits on texts hold over many calls, and one code is asked for more than once.
 */
export const theoryOf = async (
  artefact: Artefact,
  population: Population,
  outcomeOf: OutcomeOf,
): Promise<Theory> => {
  if (sendsTexts(artefact)) return new Map();
  const remembers = artefact.tables !== undefined;
  const surveys = new Map<Line, Survey>();
  const theory = new Map<CallerKind, EndingChances>();
  for (const { name, model } of kindsOf(population)) {
    const { line, alwaysNew } = KINDS[name];
    if (remembers && !alwaysNew) continue;
    const survey = surveys.get(line) ?? (await surveyGate(artefact, outcomeOf, line));
    surveys.set(line, survey);
    theory.set(name, endingChances(model, survey));
  }
  return theory;
};

/**
 * The probability of each ending at a gate whose askings each issue a code of their own, uniformly
 * distributed and never with a leading zero.
 */
export const endingChances = (
  model: Pick<CallerModel, "chances">,
  { askings, ending }: Survey,
): EndingChances => {
  const ended = { admitted: 0, landed: 0, gaveUp: 0, hungUpOn: 0 };
  let here = 1;
  for (const asking of askings) {
    const chances = model.chances(asking);
    let further = 0;
    for (const answer of ANSWERS) {
      const next = asking.leadsTo[answer];
      if (next === "next asking") further += here * chances[answer];
      else ended[next] += here * chances[answer];
    }
    ended.gaveUp += here * chances.hangUp;
    here = further;
  }
  if (askings.length === 0) ended[ending] = 1;
  return ended;
};
