import { parseArgs } from "node:util";
import { messageOf } from "./message-of";
import { UsageError } from "./usage-error";

/** Flags of a command. `value`: takes one; `values`: may be repeated; `switch`: takes none. */
export type FlagKinds = Readonly<Record<string, "value" | "values" | "switch">>;

export type Flags<Kinds extends FlagKinds> = {
  readonly [Name in keyof Kinds]: Kinds[Name] extends "switch"
    ? boolean
    : Kinds[Name] extends "values"
      ? readonly string[]
      : string | undefined;
};

export interface ReadArguments<Kinds extends FlagKinds> {
  readonly flags: Flags<Kinds>;
  /** Arguments that are no flags, such as file names. */
  readonly others: readonly string[];
}

/**
 * Reads a command's arguments.
 *
 * @throws UsageError at an unknown flag or a missing value, with the flags there are.
 */
export const readFlags = <const Kinds extends FlagKinds>(
  args: readonly string[],
  kinds: Kinds,
  { files = false }: { readonly files?: boolean } = {},
): ReadArguments<Kinds> => {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === "switch" ? "boolean" : "string", multiple: kind === "values" } as const,
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: files,
    });
    const flags = Object.entries(kinds).map(([name, kind]) => [name, values[name] ?? EMPTY[kind]]);
    return { flags: Object.fromEntries(flags) as Flags<Kinds>, others: positionals };
  } catch (cause) {
    // The sentences after the first tell how to escape a dash.
    const [problem = ""] = messageOf(cause).split(". ");
    const allowed = Object.keys(kinds).map((name) => `--${name}`);
    throw new UsageError(`${problem}; the flags are ${allowed.join(", ")}`, { cause });
  }
};

const EMPTY = { value: undefined, values: [], switch: false } as const;

/** @throws UsageError where the text is no whole number of at least `min`. */
export const wholeNumber = (flag: string, text: string, min: number): number => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= min && Number.isSafeInteger(number)) return number;
  throw new UsageError(`--${flag} is "${text}"; a whole number from ${min} is needed`);
};

/** @throws UsageError where the text is none of the words. */
export const oneOf = <Word extends string>(
  flag: string,
  text: string,
  words: readonly Word[],
): Word => {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new UsageError(`--${flag} is "${text}"; allowed: ${words.join(", ")}`);
};
