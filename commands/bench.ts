/** Measures on this machine what the project promises; prints a table and judges nothing else. */
import { appRun } from "../bench/app-run";
import { handlerRun } from "../bench/handler";
import { tableOf, type Measurement } from "../bench/measurement";

const PARTS: readonly (readonly [string, () => readonly Measurement[]])[] = [
  ["the handler", handlerRun],
  ["the app run", appRun],
];

const rows = PARTS.flatMap(([name, measure]) => {
  process.stderr.write(`measuring ${name} …\n`);
  return measure();
});
process.stdout.write(`${tableOf(rows)}\n`);
