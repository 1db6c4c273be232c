/** `npm run bench`: measures on this machine what the project promises. */
import { withProgress } from "../../commands/terminal/with-progress";
import { runScript } from "../run-script";
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

void runScript(
  {
    name: "bench",
    purpose:
      "Measures the handler, the app run and the simulator on this machine, and prints each figure beside its target. Takes about a minute.",
    exitCodes: [
      [0, "everything was measured, even where a figure missed its target"],
      [1, "something could not be measured"],
    ],
  },
  async (terminal) => {
    const rows: Measurement[] = [];
    for (const [name, measure] of PARTS) {
      rows.push(...(await withProgress(terminal, `measuring ${name} …`, measure)));
    }
    terminal.print(tableOf(rows));
    return 0;
  },
);
