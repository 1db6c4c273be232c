import type { CallerTable } from "../caller-table/caller-table";
import { knownCaller, type KnownCaller } from "../caller-table/known-caller";
import type { Terminal } from "../terminal/terminal";
import { withProgress } from "../terminal/with-progress";

/** All that a table knows now, in the order of the numbers. @param now seconds since 1970 */
export const knownCallers = async (
  table: CallerTable,
  now: number,
  terminal: Terminal,
): Promise<readonly KnownCaller[]> => {
  const callers = await withProgress(terminal, `reading ${table.name} …`, async () => {
    const found: KnownCaller[] = [];
    for await (const items of table.scan()) {
      for (const item of items) {
        const caller = knownCaller(item, now);
        if (caller !== undefined) found.push(caller);
      }
      terminal.progress?.(`reading ${table.name} … ${found.length.toLocaleString("en-US")}`);
    }
    return found;
  });
  return callers.sort((a, b) => (a.number < b.number ? -1 : 1));
};
