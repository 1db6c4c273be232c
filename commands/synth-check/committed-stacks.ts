import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../../flows/language/json";
import { messageOf } from "../terminal/message-of";
import { UserError } from "../terminal/user-error";

/** A stack as it was committed. */
export interface CommittedStack {
  readonly file: string;
  /** The name of its stack, which says which environment it belongs to. */
  readonly stack: string;
  readonly json: unknown;
}

/** A committed stack cannot be read, or there is none. */
export class CommittedStackError extends UserError {
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
      `${place}: no ${NAME} there. Name the committed file or its directory, or write it: npm run synth`,
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
    throw new CommittedStackError(
      `${file} is not JSON: ${messageOf(cause)}. Write it again: npm run synth`,
      { cause },
    );
  }
  const stack = ["//", "metadata", "stackName"].reduce<unknown>(
    (value, key) => (isObject(value) ? value[key] : undefined),
    json,
  );
  if (typeof stack !== "string") {
    throw new CommittedStackError(
      `${file} does not say which stack it belongs to ("//".metadata.stackName): npm run synth did not write it, or its comments were removed.`,
    );
  }
  return { file, stack, json };
};
