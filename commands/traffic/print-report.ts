import type { KindReport, Rate, TrafficReport } from "../../simulator/traffic/report";
import { ENDINGS, type Ending } from "../../simulator/traffic/ending";
import { tableLines } from "../terminal/table";
import type { Terminal } from "../terminal/terminal";

/** Prints what became of whom, the rates beside what theory expects, and the minutes and dollars. */
export const printReport = (terminal: Terminal, report: TrafficReport): void => {
  const { falseAccept, falseReject, landed, gaveUp, hungUpOn } = report;
  printTable(
    terminal,
    ["caller", "calls", ...ENDINGS.map((ending) => TITLES[ending]), "outcomes"],
    report.kinds.map(callerRow),
  );
  terminal.print("");
  printTable(
    terminal,
    ["rate", "share", "95 % interval", "theory", "of"],
    [
      ["false accept", ...rate(falseAccept), "robots, admitted"],
      ["false reject", ...rate(falseReject), "people, not admitted: the next three together"],
      ["  landed", ...rate(landed), "people, taken to the landing"],
      ["  gave up", ...rate(gaveUp), "people, hung up by themselves"],
      ["  hung up on", ...rate(hungUpOn), "people, turned away by the gate"],
    ],
  );
  terminal.print(`
agent time saved   ${count(report.agentMinutesSaved)} minutes, of robots whose call ended at the gate${landedRobots(report)}
time at the gate   ${count(report.minutesAtTheGate)} minutes
cost of screening  $${report.screeningCost.toFixed(2)} at ${report.pricing} prices${texted(report)}${remembered(report)}
models and prices: docs/traffic-models.md`);
};

const TITLES: Readonly<Record<Ending, string>> = {
  admitted: "admitted",
  landed: "landed",
  gaveUp: "gave up",
  hungUpOn: "hung up on",
};

const callerRow = (report: KindReport): readonly string[] => [
  report.kind,
  count(report.calls),
  ...ENDINGS.map((ending) => percent(report[ending].share)),
  Object.entries(report.outcomes)
    .map(([name, calls]) => `${name} ${count(calls)}`)
    .join(", "),
];

/** A line for gates that take robots to a landing, too. */
const landedRobots = ({ robotsLanded: { share } }: TrafficReport): string =>
  share === 0
    ? ""
    : `\nrobots landed      ${percent(share)} of robots; in a queue each costs an agent's time`;

/** Lines for gates that text their codes. */
const texted = ({ texts }: TrafficReport): string =>
  texts === undefined
    ? ""
    : `
text messages      ${count(texts)}, their price included; there is no theory of a gate that sends them`;

/** Lines for gates that remember callers: what the gate says of itself, beside the truth. */
const remembered = ({ mistakes }: TrafficReport): string =>
  mistakes === undefined
    ? ""
    : `
people stopped     ${count(mistakes.peopleStopped)} calls; StoppedByMistake counted ${count(mistakes.countedRightly)} of them, and ${count(mistakes.countedWrongly)} in which a robot used the number
locked out         ${count(mistakes.customersLockedOut)} customers, denied because a robot had failed with their number`;

const printTable = (
  { print, paint }: Terminal,
  title: readonly string[],
  rows: readonly (readonly string[])[],
): void => {
  const numbers = title.slice(1, -1).map((_, i) => i + 1);
  const [head = "", ...lines] = tableLines([title, ...rows], numbers);
  print(paint("bold", head));
  for (const line of lines) print(line);
};

const rate = ({ share, low, high, theory }: Rate): readonly string[] => [
  percent(share),
  `${percent(low)} to ${percent(high)}`,
  theory === undefined ? "-" : percent(theory),
];

const percent = (share: number): string => `${(share * 100).toFixed(3)} %`;

/** A whole number with its thousands apart. */
export const count = (number: number): string => Math.round(number).toLocaleString("en-US");
