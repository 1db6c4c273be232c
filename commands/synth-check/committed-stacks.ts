import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../../flows/language/json";

/** A stack as it was committed. */
export interface CommittedStack {
  readonly file: string;
  /** The name of its stack, which tells the environment it is of. */
  readonly stack: string;
  readonly json: unknown;
}

/** A committed stack cannot be read, or there is none. */
export class CommittedStackError extends Error {
  override readonly name = "CommittedStackError";
}

const NAME = "cdk.tf.json";

/**
 * The synthesized stacks at a place: a file, a directory with a `cdk.tf.json`, or one with
 * directories of that kind, as in `cdktf.out/stacks`.
 *
 * @throws CommittedStackError where there is none, or one is not what CDKTF wrote.
 */
export const readCommittedStacks = (place: string): CommittedStack[] => {
  const files = filesAt(place);
  if (files.length === 0) {
    throw new CommittedStackError(
      `${place}: no ${NAME} there. Name the committed file or its directory, or make it with: npm run synth`,
    );
  }
  return files.map(readStack);
};

const filesAt = (place: string): string[] => {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  const candidates = [
    join(place, NAME),
    ...readdirSync(place)
      .sort()
      .map((name) => join(place, name, NAME)),
  ];
  return candidates.filter((file) => existsSync(file));
};

const readStack = (file: string): CommittedStack => {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new CommittedStackError(`${file} is not JSON: ${problem}. Make it anew: npm run synth`, {
      cause,
    });
  }
  const stack = ["//", "metadata", "stackName"].reduce<unknown>(
    (value, key) => (isObject(value) ? value[key] : undefined),
    json,
  );
  if (typeof stack !== "string") {
    throw new CommittedStackError(
      `${file} does not say which stack it is of ("//".metadata.stackName): it was not made by npm run synth, or its comments were taken out.`,
    );
  }
  return { file, stack, json };
};
