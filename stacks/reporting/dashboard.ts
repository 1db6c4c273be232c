import type { GateFlowProps } from "../../flows/gate/gate-flow-props";
import { COLORS } from "./colors";
import { abandoned, counts, ended, metricOf, screened, unpassed, type CountId } from "./counts";
import type { DashboardProps } from "./dashboard-props";
import { FIGURE_ROW, figures, screeningFigures } from "./figures";
import { connectMetric, gateMetric, lambdaMetric } from "./metric";
import { computed, drawn, type Series } from "./series";
import { metricWidget, textWidget, type Place, type Widget } from "./widget";

const HOUR = 3600;

const LABELS: Readonly<Record<CountId, string>> = {
  challenged: "asked for a code",
  passed: "passed",
  failed: "wrong code",
  noInput: "no input",
  wouldStop: "would be stopped (observe)",
  notChallenged: "not challenged (off)",
  unavailable: "gate unavailable",
  help: "asked for help",
  exempt: "exempt",
  denied: "denied",
  stoppedByMistake: "stopped by mistake",
  noText: "no text possible",
  texted: "texted",
  textRefused: "text refused",
  textLimit: "text limit reached",
  flagged: "flagged by agents",
};

/** With what became of the calls that did not pass. */
const labelOf = (id: CountId, flow: GateFlowProps): string => {
  const { stopped, landed } = unpassed(flow);
  if (stopped.includes(id)) return `stopped: ${LABELS[id]}`;
  return landed.includes(id) ? `landed: ${LABELS[id]}` : LABELS[id];
};

/** The dashboard of one gate, for the people who run the contact center. */
export const dashboard = (props: DashboardProps): { readonly widgets: readonly Widget[] } => {
  const screening = screeningFigures(props);
  const y = 3 + FIGURE_ROW + (screening.length === 0 ? 0 : FIGURE_ROW);
  return {
    widgets: [
      textWidget({ x: 0, y: 0, width: 24, height: 3 }, header(props)),
      ...figures(props),
      ...screening,
      outcomesPerHour(props, y),
      ...technical(props, y + 8),
    ],
  };
};

const header = ({ flow, flagging }: DashboardProps): string => {
  const ways = unpassed(flow);
  const stopped = ways.stopped.includes("denied") ? STOPPED_OR_DENIED : STOPPED;
  const landed = ways.landed.length === 0 ? "" : landing(ways.landed.includes("denied"));
  const screening = screened(flow).length === 0 ? "" : SCREENED;
  const mistakes = flow.screening?.remembers === true ? MISTAKES : "";
  const flagged = flagging ? FLAGGED : "";
  return [
    "## Call gate",
    `${stopped} **Passed**: the caller keyed in the code.${landed} **Abandoned**: the caller hung up after the gate asked for a code; these are the calls that were asked and never reported an end.${screening}${mistakes}${flagged} docs/reporting.md explains each figure and what to do.`,
  ].join("\n");
};

const STOPPED = "**Stopped**: the caller keyed in a wrong code or nothing.";
const STOPPED_OR_DENIED =
  "**Stopped**: the caller keyed in a wrong code or nothing, or was denied.";
const landing = (denied: boolean): string =>
  ` **Landed**: the call went on to the landing for callers who fail${denied ? ", are denied" : ""} or ask for help.`;
const SCREENED =
  " **Exempt** and **denied**: a list or a rule decided before the gate asked for a code.";
const MISTAKES =
  " **Stopped by mistake**: the number failed, and passed within 24 hours after that.";

const FLAGGED = " **Flagged**: an agent put the caller on the line on the deny list.";

const outcomesPerHour = ({ source, region, flow }: DashboardProps, y: number): Widget => {
  const shown: readonly CountId[] = [
    ...ended(flow),
    ...screened(flow),
    "notChallenged",
    "unavailable",
  ];
  return metricWidget(
    { x: 0, y, width: 24, height: 8 },
    {
      title: "Calls by outcome per hour",
      region,
      view: "timeSeries",
      stacked: true,
      period: HOUR,
      start: "-P7D",
      yAxis: { left: { min: 0 } },
      series: [
        ...shown.map((id) =>
          drawn(id, labelOf(id, flow), gateMetric(source, metricOf(id)), COLORS[id]),
        ),
        ...counts(source, ["challenged"]),
        computed("abandoned", "abandoned: hung up", abandoned(flow), COLORS.abandoned),
      ],
    },
  );
};

/** For the people who keep the gate running. */
const technical = ({ source, region }: DashboardProps, y: number): readonly Widget[] => {
  const graph = (column: number, title: string, series: readonly Series[]): Widget => {
    const place: Place = { x: column * 8, y, width: 8, height: 6 };
    return metricWidget(place, { title, region, view: "timeSeries", period: 300, series });
  };
  return [
    graph(0, "Challenge function: errors and throttles", [
      drawn("errors", "errors", lambdaMetric(source, "Errors", "Sum"), COLORS.failed),
      drawn("throttles", "throttles", lambdaMetric(source, "Throttles", "Sum"), COLORS.noInput),
    ]),
    graph(1, "Challenge function: duration in milliseconds", [
      drawn("median", "median", lambdaMetric(source, "Duration", "p50")),
      drawn("p99", "99th percentile", lambdaMetric(source, "Duration", "p99")),
    ]),
    graph(2, "Contact flow: errors", [
      drawn("flowErrors", "error branches", connectMetric(source, "ContactFlowErrors")),
      drawn(
        "fatal",
        "fatal errors",
        connectMetric(source, "ContactFlowFatalErrors"),
        COLORS.failed,
      ),
    ]),
  ];
};
