/** `npm run traffic`: a population of people and robots meets the gate. */
import { PRICINGS } from "../../simulator/costs/prices";
import { reportOf, type Rate, type TrafficReport } from "../../simulator/traffic/report";
import { surveyGate } from "../../simulator/traffic/survey";
import { runTraffic } from "../../simulator/traffic/traffic";
import { AGENT_SECONDS_PER_CALL } from "../../stacks/variables/agent-time";
import { outcomeOf } from "../call-outcome";
import { ARTEFACT_FLAGS, readArtefact } from "../terminal/artefact-flags";
import { oneOf, readFlags, wholeNumber } from "../terminal/flags";
import { paint, type Command, type Terminal } from "../terminal/terminal";
import { UsageError } from "../terminal/usage-error";

const FLAGS = {
  ...ARTEFACT_FLAGS,
  calls: "value",
  robots: "value",
  seed: "value",
  pricing: "value",
  json: "switch",
} as const;

const DEFAULTS = { calls: "100000", robots: "0.6", seed: "1" };

export const traffic: Command = async (args, terminal) => {
  const { flags } = readFlags(args, FLAGS);
  const calls = wholeNumber("calls", flags.calls ?? DEFAULTS.calls, 1);
  const robots = readShare(flags.robots ?? DEFAULTS.robots);
  const seed = wholeNumber("seed", flags.seed ?? DEFAULTS.seed, 0);
  const pricing = oneOf("pricing", flags.pricing ?? PRICINGS[0], PRICINGS);
  const artefact = readArtefact(flags);
  const survey = await surveyGate(artefact, (call) => isAdmitted(outcomeOf(call)));
  const started = performance.now();
  const { progress } = terminal;
  const tallies = await runTraffic(artefact, {
    calls,
    robots,
    seed,
    outcomeOf,
    ...(progress === undefined
      ? {}
      : {
          progress: (done) => {
            progress(bar(done / calls));
          },
        }),
  });
  const seconds = (performance.now() - started) / 1000;
  progress?.("");
  const report = reportOf(tallies, survey, {
    isAdmitted,
    agentSecondsPerCall: AGENT_SECONDS_PER_CALL,
    pricing,
  });
  if (flags.json) {
    terminal.print(JSON.stringify({ calls, robots, seed, ...report }, null, 2));
  } else {
    printReport(terminal, report);
    terminal.print(
      `\n${format(calls)} calls in ${seconds.toFixed(1)} s, ${format(calls / seconds)} calls a second`,
    );
  }
  return 0;
};

/** Words of the gate for a call that goes on. */
const ADMITTED = new Set(["passed", "would-stop", "not-challenged"]);

/** By the gate's own word; or, in a flow without one, a call that was handed on. */
const isAdmitted = (outcome: string): boolean =>
  ADMITTED.has(outcome) || outcome.startsWith("transferred");

const readShare = (text: string): number => {
  const share = Number(text);
  if (/^(?:0|1|0?\.\d+|[01]\.\d+)$/.test(text) && share <= 1) return share;
  throw new UsageError(`--robots is "${text}"; a share from 0 to 1 is needed`);
};

const BAR_WIDTH = 40;

const bar = (share: number): string => {
  const full = Math.round(share * BAR_WIDTH);
  return `[${"#".repeat(full)}${" ".repeat(BAR_WIDTH - full)}] ${Math.floor(share * 100)} %`;
};

const printReport = (terminal: Terminal, report: TrafficReport): void => {
  const title = ["caller", "calls", "admitted", "95 % interval", "theory", "outcomes"];
  terminal.print(paint(terminal, "bold", columns(title)));
  for (const { kind, calls, admitted, outcomes } of report.kinds) {
    const counted = Object.entries(outcomes).map(([name, count]) => `${name} ${format(count)}`);
    terminal.print(columns([kind, format(calls), ...rate(admitted), counted.join(", ")]));
  }
  const { falseAccept, falseReject } = report;
  terminal.print("");
  terminal.print(columns(["false accept", "", ...rate(falseAccept), "robots let in"]));
  terminal.print(columns(["false reject", "", ...rate(falseReject), "people kept out"]));
  terminal.print(`
agent time saved   ${format(report.agentMinutesSaved)} minutes
time at the gate   ${format(report.minutesAtTheGate)} minutes
cost of screening  $${report.screeningCost.toFixed(2)} at ${report.pricing} prices
models and prices: docs/traffic-models.md`);
};

const WIDTHS = [16, 11, 10, 22, 10];

const columns = (cells: readonly string[]): string =>
  cells
    .map((cell, i) =>
      i === 0 || i >= WIDTHS.length ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0),
    )
    .join("  ")
    .trimEnd();

const rate = ({ share, low, high, theory }: Rate): readonly string[] => [
  percent(share),
  `${percent(low)} to ${percent(high)}`,
  percent(theory),
];

const percent = (share: number): string => `${(share * 100).toFixed(3)} %`;

const format = (number: number): string => Math.round(number).toLocaleString("en-US");
