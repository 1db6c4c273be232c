/** What a synthesized stack holds, for people. */
import { tableLines } from "../terminal/table";

interface Block {
  readonly "//"?: { readonly purpose?: string };
}

interface Variable {
  readonly default?: unknown;
  readonly description?: string;
}

/** The parts of a `cdk.tf.json` that the inventory reads. */
export interface StackJson {
  readonly data?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly variable?: Readonly<Record<string, Variable>>;
}

/** One line a data source or resource: its address, and what it is for. */
export const resourceLines = ({ data = {}, resource = {} }: StackJson): readonly string[] =>
  aligned([
    ...purposes(data).map(([address, purpose]) => [`data.${address}`, purpose] as const),
    ...purposes(resource),
  ]);

/** One line a variable: its name and default, and what it is for; required ones first. */
export const variableLines = ({ variable = {} }: StackJson): readonly string[] => {
  const entries = Object.entries(variable);
  const required = entries.filter(([, { default: standard }]) => standard === undefined);
  const optional = entries.filter(([, { default: standard }]) => standard !== undefined);
  return aligned([
    ...required.map(([name, { description = "" }]) => [`${name} (required)`, description] as const),
    ...optional.map(
      ([name, { default: standard, description = "" }]) =>
        [`${name} = ${JSON.stringify(standard)}`, description] as const,
    ),
  ]);
};

type Row = readonly [string, string];

const purposes = (blocks: NonNullable<StackJson["resource"]>): readonly Row[] =>
  Object.entries(blocks).flatMap(([type, byId]) =>
    Object.entries(byId).map(
      ([id, block]) => [`${type}.${id}`, block["//"]?.purpose ?? ""] as const,
    ),
  );

const aligned = (rows: readonly Row[]): readonly string[] =>
  tableLines(rows.map(([left, right]) => [`  ${left}`, right]));
