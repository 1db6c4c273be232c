import crypto from "node:crypto";
import type { PoolWork } from "../lambda/pool-work";

/** Returns a whole number from `min` to `max - 1`. */
export type RandomInt = (min: number, max: number) => number;

/** The global `crypto` of a function. */
export const webCrypto = (work: PoolWork): object => {
  const { webcrypto } = crypto;
  const subtle = Object.fromEntries(
    Object.getOwnPropertyNames(Object.getPrototypeOf(webcrypto.subtle))
      .filter((name) => name !== "constructor")
      .map((name) => [name, work.watchedFunction(boundTo(webcrypto.subtle, name))]),
  );
  return {
    subtle,
    getRandomValues: boundTo(webcrypto, "getRandomValues"),
    randomUUID: boundTo(webcrypto, "randomUUID"),
  };
};

/**
 * `node:crypto` of a function.
 *
 * @param randomInt takes the place of the real one, called as `randomInt(max)` or `(min, max)`
 */
export const nodeCrypto = (work: PoolWork, randomInt: RandomInt | undefined): object => {
  const web = webCrypto(work);
  const replaced = {
    webcrypto: web,
    subtle: (web as typeof crypto).subtle,
    ...(randomInt && {
      randomInt: (first: number, second?: number): number =>
        second === undefined ? randomInt(0, first) : randomInt(first, second),
    }),
  };
  return Object.defineProperties(work.watched(crypto), Object.getOwnPropertyDescriptors(replaced));
};

const boundTo = (owner: object, name: string): ((...values: unknown[]) => unknown) =>
  (owner as Record<string, (...values: unknown[]) => unknown>)[name]?.bind(owner) ??
  (() => undefined);
