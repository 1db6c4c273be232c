import { isDeepStrictEqual } from "node:util";
import { isObject } from "../../flows/language/json";

/** How one block of a committed stack differs from a fresh one. */
export interface Difference {
  readonly kind: "added" | "removed" | "changed";
  /** As Terraform writes it, such as `aws_lambda_function.gate_challenge` or `var.tags`. */
  readonly address: string;
  /** The attributes that changed, for `changed`. */
  readonly attributes: readonly string[];
}

/** What synthesizing would change in a committed stack: both as parsed JSON. */
export const differences = (committed: unknown, fresh: unknown): Difference[] => {
  const before = blocksOf(committed);
  const after = blocksOf(fresh);
  const addresses = [...new Set([...before.keys(), ...after.keys()])].sort();
  return addresses.flatMap((address): Difference[] => {
    const old = before.get(address);
    const now = after.get(address);
    if (isDeepStrictEqual(old, now)) return [];
    if (old === undefined) return [{ kind: "added", address, attributes: [] }];
    if (now === undefined) return [{ kind: "removed", address, attributes: [] }];
    return [{ kind: "changed", address, attributes: changedAttributes(old, now) }];
  });
};

/** A difference as a line for people. */
export const inWords = ({ kind, address, attributes }: Difference): string => {
  const names = attributes.map((name) => (name === "//" ? "the comment" : name));
  switch (kind) {
    case "added":
      return `${address} would be added`;
    case "removed":
      return `${address} would be removed`;
    case "changed":
      return `${address} would change${names.length === 0 ? "" : `: ${names.join(", ")}`}`;
    default:
      return kind satisfies never;
  }
};

/** How Terraform writes the addresses of a section, and at which depth its blocks lie. */
const SECTIONS: Readonly<Record<string, { readonly prefix: string; readonly depth: number }>> = {
  resource: { prefix: "", depth: 2 },
  data: { prefix: "data.", depth: 2 },
  variable: { prefix: "var.", depth: 1 },
  locals: { prefix: "local.", depth: 1 },
  output: { prefix: "output.", depth: 1 },
  provider: { prefix: "provider.", depth: 1 },
  terraform: { prefix: "terraform.", depth: 1 },
  "//": { prefix: "CDKTF's record of ", depth: 1 },
};

const blocksOf = (stack: unknown): Map<string, unknown> => {
  const blocks = new Map<string, unknown>();
  for (const [section, content] of Object.entries(isObject(stack) ? stack : {})) {
    const { prefix, depth } = SECTIONS[section] ?? { prefix: section, depth: 0 };
    collect(content, prefix, depth, blocks);
  }
  return blocks;
};

const collect = (
  content: unknown,
  address: string,
  depth: number,
  blocks: Map<string, unknown>,
): void => {
  if (depth === 0 || !isObject(content)) {
    blocks.set(address, content);
    return;
  }
  for (const [name, part] of Object.entries(content)) {
    const separator = address === "" || /[. ]$/.test(address) ? "" : ".";
    collect(part, `${address}${separator}${name}`, depth - 1, blocks);
  }
};

const changedAttributes = (old: unknown, now: unknown): string[] => {
  if (!isObject(old) || !isObject(now)) return [];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return names.filter((name) => !isDeepStrictEqual(old[name], now[name]));
};
