/** What the gate may know of a caller before the call, as the rehearsed calls tried it. */
import { CALLER_NUMBER } from "../../simulator/contact";
import type { KnownTables } from "../../simulator/rehearsal/scenario";
import type { Item } from "../../simulator/services/dynamodb/item";
import type { TableContents } from "../../simulator/services/dynamodb/stand-in-dynamodb";
import type { PageScenario } from "../page-data";

/** Each of them once, in the order of the calls. */
export const knownTablesIn = (scenarios: readonly PageScenario[]): readonly KnownTables[] => {
  const all = scenarios.flatMap(({ scenario: { tables } }) => tables ?? []);
  return [...new Map(all.map((tables) => [tables.name, tables])).values()];
};

/** The same of another number: rehearsed calls come from `CALLER_NUMBER`. */
export const knownOf = (number: string, contents: TableContents): TableContents =>
  Object.fromEntries(
    Object.entries(contents).map(([table, items]) => [
      table,
      items.map((item) => itemOf(number, item)),
    ]),
  );

const itemOf = (number: string, item: Item): Item =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replace(CALLER_NUMBER, number) : value,
    ]),
  );
