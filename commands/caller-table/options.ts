/** The flags that say which caller table a command reads or writes. */
import { InvalidArgumentError, Option, type Command } from "commander";
import { DEFAULT_STACK_DIRECTORY } from "../artefact/options";

export interface TableOptions {
  /** @default - what the deployed stack says */
  readonly table?: string;
  /** The directory of the deployed stack, or its `cdk.tf.json`. */
  readonly stack: string;
  /** @default - the stack's; with `table`, what the AWS SDK finds */
  readonly region?: string;
}

/** Adds the flags whose values are `TableOptions`. */
export const withTableOptions = (command: Command): Command =>
  command
    .addOption(
      new Option(
        "--table <name>",
        "the caller table (default: the stack's output caller_table_name)",
      )
        .argParser(tableName)
        .conflicts("stack"),
    )
    .option("--stack <dir>", "the deployed stack that has the table", DEFAULT_STACK_DIRECTORY)
    .addOption(
      new Option(
        "--region <region>",
        "the table's AWS region (default: the stack's; with --table, that of your AWS settings)",
      ).argParser(region),
    );

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html */
export const TABLE_NAME = /^[\w.-]{3,255}$/;

const tableName = (text: string): string => {
  if (TABLE_NAME.test(text)) return text;
  throw new InvalidArgumentError("It must have 3 to 255 letters, digits, _, - or periods.");
};

const region = (text: string): string => {
  if (/^[a-z]{2,}(?:-[a-z]+)+-\d+$/.test(text)) return text;
  throw new InvalidArgumentError("It must be a region such as us-east-1.");
};
