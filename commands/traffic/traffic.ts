/** `spam-gate traffic`: a population of people and robots meets the gate. */
import type { Pricing } from "../../simulator/costs/prices";
import { reportOf } from "../../simulator/traffic/report";
import { surveyGate } from "../../simulator/traffic/survey";
import { runTraffic } from "../../simulator/traffic/traffic";
import { DEFAULTS } from "../../stacks/constructs/defaults";
import type { ArtefactOptions } from "../artefact/options";
import { readArtefact } from "../artefact/read-artefact";
import { outcomeOf } from "../call-outcome";
import { progressBar } from "../terminal/progress-bar";
import type { Terminal } from "../terminal/terminal";
import { count, printReport } from "./print-report";

export interface TrafficCommandOptions extends ArtefactOptions {
  readonly calls: number;
  /** Share of callers that are robots, 0 to 1. */
  readonly robots: number;
  readonly seed: number;
  /** Of Amazon Connect. */
  readonly pricing: Pricing;
  readonly json: boolean;
}

/** @returns the exit code */
export const traffic = async (
  options: TrafficCommandOptions,
  terminal: Terminal,
): Promise<number> => {
  const { calls, robots, seed, pricing, json } = options;
  const artefact = readArtefact(options);
  const survey = await surveyGate(artefact, outcomeOf);
  const { progress } = terminal;
  const started = performance.now();
  const tallies = await runTraffic(artefact, {
    calls,
    robots,
    seed,
    outcomeOf,
    progress:
      progress &&
      ((done) => {
        progress(progressBar(done / calls));
      }),
  });
  const seconds = (performance.now() - started) / 1000;
  progress?.("");
  const report = reportOf(tallies, survey, {
    agentSecondsPerCall: DEFAULTS.agentSecondsPerCall,
    pricing,
  });
  if (json) {
    terminal.print(JSON.stringify({ calls, robots, seed, ...report }, null, 2));
    return 0;
  }
  printReport(terminal, report);
  terminal.print(
    `\n${count(calls)} calls in ${seconds.toFixed(1)} s, ${count(calls / seconds)} calls a second`,
  );
  return 0;
};
