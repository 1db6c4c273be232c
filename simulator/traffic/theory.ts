/** How often a caller of each kind should end in each way, by the model alone. */
import { MODELS, type CallerKind } from "./callers/models";
import type { Ending } from "./ending";
import { ANSWERS, type Survey } from "./survey";

/**
 * The probability of each ending at a gate whose askings each issue a code of their own, uniformly
 * distributed and never with a leading zero.
 */
export const endingChances = (
  kind: CallerKind,
  { askings, ending }: Survey,
): Readonly<Record<Ending, number>> => {
  const ended = { admitted: 0, landed: 0, gaveUp: 0, hungUpOn: 0 };
  let here = 1;
  for (const asking of askings) {
    const chances = MODELS[kind].chances(asking);
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
