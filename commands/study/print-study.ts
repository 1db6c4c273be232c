import type { Pricing } from "../../simulator/costs/prices";
import { tableLines } from "../terminal/table";
import type { Terminal } from "../terminal/terminal";
import type { StudiedCandidate } from "./candidate";
import {
  candidatesTable,
  FRONTIER_MARK,
  ratesTable,
  robotsTable,
  type Table,
} from "./study-tables";

/** Prints what was found of all candidates, then the rates with their intervals, then the robots. */
export const printStudy = (
  terminal: Terminal,
  candidates: readonly StudiedCandidate[],
  pricing: Pricing,
): void => {
  printTable(terminal, candidatesTable(candidates));
  terminal.print(`
${FRONTIER_MARK} no other candidate is better in one of these and as good in the others: people hung up on, robots admitted, agent minutes, cents
seconds and cents: a call's time at the gate, at ${pricing} prices; agent minutes: spent on robots, in 1,000 calls
`);
  printTable(terminal, ratesTable(candidates));
  terminal.print("");
  printTable(terminal, robotsTable(candidates));
  terminal.print("\nkinds of callers, theory and prices: docs/traffic-models.md");
};

const printTable = ({ print, paint }: Terminal, { title, rows }: Table): void => {
  const [head = "", ...lines] = tableLines([title, ...rows], title.map((_, i) => i).slice(1));
  print(paint("bold", head));
  for (const line of lines) print(line);
};
