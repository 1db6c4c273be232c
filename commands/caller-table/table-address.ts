import type { Terminal } from "../terminal/terminal";
import { UserError } from "../terminal/user-error";
import { withProgress } from "../terminal/with-progress";
import { TABLE_NAME, type TableOptions } from "./options";
import { OutputsError, terraformOutputs } from "./terraform-outputs";

/** Where a caller table is. */
export interface TableAddress {
  readonly name: string;
  /** @default - what the AWS SDK finds */
  readonly region?: string;
}

/**
 * The table that is named, or the one of the deployed stack, in the region that it was deployed to.
 *
 * @throws UserError where the stack does not say which table it has
 */
export const tableAddress = async (
  { table, stack, region }: TableOptions,
  terminal: Terminal,
): Promise<TableAddress> => {
  if (table !== undefined) return { name: table, region };
  const deployed = await withProgress(terminal, "asking Terraform for the table …", () =>
    deployedTable(stack),
  );
  return { ...deployed, region: region ?? deployed.region };
};

const deployedTable = async (stack: string): Promise<TableAddress> => {
  try {
    const { caller_table_name: name, caller_table_arn: arn } = await terraformOutputs(stack);
    if (name === undefined || !TABLE_NAME.test(name)) {
      throw new OutputsError("it has no output caller_table_name");
    }
    const region = arn?.split(":")[3];
    return { name, region };
  } catch (cause) {
    if (!(cause instanceof OutputsError)) throw cause;
    throw new UserError(
      `The caller table of ${stack} is not known: ${cause.message}. Deploy the stack with callers.lists set to true, name its directory with --stack, or the table with --table.`,
      { cause },
    );
  }
};
