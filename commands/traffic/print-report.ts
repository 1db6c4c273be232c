import type { Rate, TrafficReport } from "../../simulator/traffic/report";
import { tableLines } from "../terminal/table";
import type { Terminal } from "../terminal/terminal";

/** Prints who got through beside what theory expects, and the minutes and dollars. */
export const printReport = ({ print, paint }: Terminal, report: TrafficReport): void => {
  const { kinds, falseAccept, falseReject } = report;
  const [title = "", ...lines] = tableLines(
    [
      ["caller", "calls", "admitted", "95 % interval", "theory", "outcomes"],
      ...kinds.map(({ kind, calls, admitted, outcomes }) => [
        kind,
        count(calls),
        ...rate(admitted),
        Object.entries(outcomes)
          .map(([name, calls]) => `${name} ${count(calls)}`)
          .join(", "),
      ]),
      ["false accept", "", ...rate(falseAccept), "robots let in"],
      ["false reject", "", ...rate(falseReject), "people kept out"],
    ],
    [1, 2, 3, 4],
  );
  print(paint("bold", title));
  for (const line of lines.slice(0, kinds.length)) print(line);
  print("");
  for (const line of lines.slice(kinds.length)) print(line);
  print(`
agent time saved   ${count(report.agentMinutesSaved)} minutes
time at the gate   ${count(report.minutesAtTheGate)} minutes
cost of screening  $${report.screeningCost.toFixed(2)} at ${report.pricing} prices
models and prices: docs/traffic-models.md`);
};

const rate = ({ share, low, high, theory }: Rate): readonly string[] => [
  percent(share),
  `${percent(low)} to ${percent(high)}`,
  percent(theory),
];

const percent = (share: number): string => `${(share * 100).toFixed(3)} %`;

/** A whole number with its thousands apart. */
export const count = (number: number): string => Math.round(number).toLocaleString("en-US");
