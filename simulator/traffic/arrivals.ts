/** When which kind of caller calls: the same for every gate, since nothing here knows of one. */
import type { Random } from "../random";
import type { PopulationKind } from "./population";

const HOUR = 3_600_000;
const MINUTE = 60_000;

export interface Arrival {
  readonly kind: PopulationKind;
  /** Milliseconds after the first moment. */
  readonly at: number;
}

/** The arrivals of a population, one after the other, without end. */
export const arrivalsOf = (
  kinds: readonly PopulationKind[],
  callsPerHour: number,
  random: Random,
): (() => Arrival) => {
  const streams = [
    ...spread(
      kinds.filter(({ wave }) => wave === undefined),
      callsPerHour,
      random,
    ),
    ...kinds.flatMap((kind) => inWaves(kind, callsPerHour, random)),
  ];
  const upcoming = streams.map((next) => ({ next, arrival: next() }));
  return () => {
    let first = upcoming[0];
    for (const stream of upcoming) {
      if (first === undefined || stream.arrival.at < first.arrival.at) first = stream;
    }
    if (first === undefined) throw new RangeError("A population without callers never calls.");
    const { arrival } = first;
    first.arrival = first.next();
    return arrival;
  };
};

/** Calls at random moments, evenly spread, of all kinds together: a Poisson process. */
const spread = (
  kinds: readonly PopulationKind[],
  callsPerHour: number,
  random: Random,
): (() => Arrival)[] => {
  const [last] = kinds.slice(-1);
  if (last === undefined) return [];
  const together = kinds.reduce((sum, { share }) => sum + share, 0);
  const mean = HOUR / (callsPerHour * together);
  let at = 0;
  return [
    () => {
      at -= mean * Math.log(1 - random());
      let left = together * random();
      const kind = kinds.find(({ share }) => (left -= share) < 0) ?? last;
      return { kind, at };
    },
  ];
};

/** Waves at equal distances, so that the kind's share holds in the long run. */
const inWaves = (kind: PopulationKind, callsPerHour: number, random: Random): (() => Arrival)[] => {
  const { wave, share } = kind;
  if (wave === undefined) return [];
  const { calls, minutes } = wave;
  const distance = (calls * HOUR) / (callsPerHour * share);
  const gap = (minutes * MINUTE) / calls;
  let done = 0;
  let at = 0;
  return [
    () => {
      const place = done % calls;
      if (place === 0) at = (Math.floor(done / calls) + 0.5) * distance;
      else at -= gap * Math.log(1 - random());
      done += 1;
      return { kind, at };
    },
  ];
};
