/** Measures on this machine what the project promises; prints a table and judges nothing else. */
import { appRun } from "./app-run";
import { handlerRun } from "./handler-speed";
import { tableOf, type Measurement } from "./measurement";
import { simulatorRun } from "./simulator-speed";

type Measure = () => readonly Measurement[] | Promise<readonly Measurement[]>;

const PARTS: readonly (readonly [string, Measure])[] = [
  ["the handler", handlerRun],
  ["the app run", appRun],
  ["the simulator", simulatorRun],
];

const main = async (): Promise<void> => {
  const rows: Measurement[] = [];
  for (const [name, measure] of PARTS) {
    process.stderr.write(`measuring ${name} …\n`);
    rows.push(...(await measure()));
  }
  process.stdout.write(`${tableOf(rows)}\n`);
};

void main();
