import type { PoolWork } from "./pool-work";

export type WebCrypto = typeof globalThis.crypto;

/** The global `crypto` of a function: this process's, or the page's, with its work counted. */
export const watchedCrypto = (web: WebCrypto, work: PoolWork): WebCrypto => {
  // A page that came over plain HTTP has no `subtle`.
  const subtle = web.subtle as WebCrypto["subtle"] | undefined;
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(subtle ?? {}));
  const watched = names
    .filter((name) => name !== "constructor")
    .map((name) => [name, work.watchedFunction(boundTo(subtle, name))] as const);
  const functions = {
    subtle: subtle === undefined ? undefined : Object.fromEntries(watched),
    getRandomValues: boundTo(web, "getRandomValues"),
    randomUUID: boundTo(web, "randomUUID"),
  };
  return functions as unknown as WebCrypto;
};

type AnyFunction = (...values: unknown[]) => unknown;

const boundTo = (owner: unknown, name: string): AnyFunction =>
  (owner as Partial<Record<string, AnyFunction>>)[name]?.bind(owner) ?? (() => undefined);
