import crypto from "node:crypto";
import type { PoolWork } from "../lambda/pool-work";
import { watchedCrypto } from "../lambda/watched-crypto";

/** Returns a whole number from `min` to `max - 1`. */
export type RandomInt = (min: number, max: number) => number;

/**
 * `node:crypto` of a function.
 *
 * @param randomInt takes the place of the real one, called as `randomInt(max)` or `(min, max)`
 */
export const nodeCrypto = (work: PoolWork, randomInt: RandomInt | undefined): object => {
  const web = watchedCrypto(crypto.webcrypto, work);
  const replaced = {
    webcrypto: web,
    subtle: web.subtle,
    ...(randomInt && {
      randomInt: (first: number, second?: number): number =>
        second === undefined ? randomInt(0, first) : randomInt(first, second),
    }),
  };
  return Object.defineProperties(work.watched(crypto), Object.getOwnPropertyDescriptors(replaced));
};
