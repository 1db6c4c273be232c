import type { CallerTable } from "../../caller-table/caller-table";
import { TableError } from "../../caller-table/table-error";
import { progressBar } from "../../terminal/progress-bar";
import type { Terminal } from "../../terminal/terminal";
import { withProgress } from "../../terminal/with-progress";
import type { ListedNumber } from "../csv/read-callers";

/** Requests on the way at one time. */
const AT_ONCE = 16;

/**
 * Writes every row, several at a time.
 *
 * @throws TableError where one cannot be written; it says how many were
 */
export const writeRows = (
  table: CallerTable,
  rows: readonly ListedNumber[],
  now: number,
  terminal: Terminal,
): Promise<void> =>
  withProgress(terminal, progressBar(0), async () => {
    const waiting = rows.values();
    let written = 0;
    let failed: TableError | undefined;
    const writer = async (): Promise<void> => {
      // The writers share one iterator: each takes the next row that nobody has taken.
      for (const { number, entry } of waiting) {
        if (failed !== undefined) return;
        try {
          await table.list(number, entry, now);
          written += 1;
          terminal.progress?.(progressBar(written / rows.length));
        } catch (error) {
          if (!(error instanceof TableError)) throw error;
          failed ??= error;
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, writer));
    if (failed === undefined) return;
    throw new TableError(
      `${failed.message}\n${written} of ${rows.length} numbers were written. Importing the same file again is safe.`,
      { cause: failed },
    );
  });
