import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";
import { synthesize } from "../../stacks/synthesize";
import { settingsWith } from "./settings";

export type Block = Readonly<Record<string, unknown>>;
type Blocks = Readonly<Record<string, Readonly<Record<string, Block>>>>;

/** What a test reads of a `cdk.tf.json`. */
export interface SynthesizedStack {
  readonly data: Blocks;
  readonly locals: Readonly<Record<string, string>>;
  readonly output: Readonly<Record<string, Block>>;
  readonly provider: Readonly<Record<string, readonly Block[]>>;
  readonly resource: Blocks;
  readonly terraform: Block;
  readonly variable: Readonly<Record<string, Block>>;
}

/** The text of `cdk.tf.json` for some settings. */
export const synthesizedText = (settings: GateSettingsInput = {}): string => {
  const outdir = mkdtempSync(join(tmpdir(), "gate-"));
  try {
    return readFileSync(synthesize(settingsWith(settings), outdir), "utf8");
  } finally {
    rmSync(outdir, { recursive: true });
  }
};

export const synthesizedStack = (settings: GateSettingsInput = {}): SynthesizedStack =>
  JSON.parse(synthesizedText(settings)) as SynthesizedStack;

/** A block's attributes without CDKTF's comment. */
export const blockAt = (stack: SynthesizedStack, address: string): Block => {
  const parts = address.split(".");
  const [type = "", id = ""] = parts.slice(-2);
  const found = (parts.length === 3 ? stack.data : stack.resource)[type]?.[id];
  if (found === undefined) throw new Error(`The stack has no ${address}.`);
  const { "//": _, ...attributes } = found;
  return attributes;
};

/** The addresses of all data sources and resources. */
export const addressesOf = (stack: SynthesizedStack): string[] => [
  ...addresses(stack.data).map((address) => `data.${address}`),
  ...addresses(stack.resource),
];

const addresses = (blocks: Blocks): string[] =>
  Object.entries(blocks).flatMap(([type, byId]) => Object.keys(byId).map((id) => `${type}.${id}`));
