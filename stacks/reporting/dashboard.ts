import type { WhenUnavailable } from "../../flows/gate/gate-flow-props";
import { counts, DECIDED, metricOf, STOPPED, sum, type CountId } from "./counts";
import { connectMetric, gateMetric, lambdaMetric, type MetricSource } from "./metric";
import { computed, drawn, type Series } from "./series";
import { metricWidget, textWidget, type Place, type Widget } from "./widget";

export interface DashboardProps {
  readonly source: MetricSource;
  readonly region: string;
  /** Seconds that an agent spends on a call that should not have come through; a literal or a token. */
  readonly agentSecondsPerCall: string;
  readonly whenUnavailable: WhenUnavailable;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

const COLORS: Readonly<Record<CountId | "abandoned", string>> = {
  challenged: "#7f7f7f",
  passed: "#2ca02c",
  failed: "#d62728",
  noInput: "#ff7f0e",
  wouldStop: "#e377c2",
  notChallenged: "#1f77b4",
  unavailable: "#9467bd",
  abandoned: "#c7c7c7",
};

const LABELS: Readonly<Record<CountId, string>> = {
  challenged: "asked for a code",
  passed: "passed",
  failed: "stopped: wrong code",
  noInput: "stopped: no input",
  wouldStop: "would be stopped (observe)",
  notChallenged: "not challenged (off)",
  unavailable: "gate unavailable",
};

/** Calls that were asked for a code and never reported an end: the caller hung up. */
const ABANDONED = `(FILL(challenged,0)-${sum("passed", "failed", "noInput", "wouldStop")})`;

/** The dashboard of one gate, for the people who run the contact center. */
export const dashboard = (props: DashboardProps): { readonly widgets: readonly Widget[] } => ({
  widgets: [
    textWidget({ x: 0, y: 0, width: 24, height: 3 }, HEADER),
    ...figures(props),
    outcomesPerHour(props),
    ...technical(props),
  ],
});

const HEADER = [
  "## Call gate",
  "**Stopped**: the caller keyed in a wrong code or nothing. **Passed**: the caller keyed in the code. **Abandoned**: the caller hung up after the gate asked for a code; these are the calls that were asked and never reported an end. docs/reporting.md explains each figure and what to do.",
].join("\n");

/** The figures at the top, each a single number. */
const figures = (props: DashboardProps): readonly Widget[] => {
  const stopped = computed("stopped", "calls", sum(...STOPPED), COLORS.failed);
  const whole = { setPeriodToTimeRange: true, period: HOUR };
  const figure = (
    column: number,
    title: string,
    series: Series,
    ids: readonly CountId[],
    range: {
      readonly start: string;
      readonly period: number;
      readonly setPeriodToTimeRange?: boolean;
    },
  ): Widget =>
    metricWidget(
      { x: column * 4, y: 3, width: 4, height: 4 },
      {
        title,
        region: props.region,
        view: "singleValue",
        series: [...counts(props.source, ids), series],
        ...range,
      },
    );
  const week = { ...whole, start: "-P7D" };
  const through: readonly CountId[] = [
    "wouldStop",
    "notChallenged",
    ...(props.whenUnavailable === "admit" ? (["unavailable"] as const) : []),
  ];
  const all: readonly CountId[] = [...DECIDED, "notChallenged", "unavailable"];
  return [
    figure(0, "Stopped today (UTC)", stopped, STOPPED, { start: "-P1D", period: DAY }),
    figure(1, "Stopped in 7 days", stopped, STOPPED, week),
    figure(
      2,
      "Pass rate in 7 days",
      percent("rate", sum("passed"), sum(...DECIDED)),
      DECIDED,
      week,
    ),
    figure(
      3,
      "Let through unverified in 7 days",
      percent("through", sum(...through), sum(...all)),
      all,
      week,
    ),
    figure(
      4,
      "Agent minutes saved in 7 days",
      computed("saved", "minutes", `${sum(...STOPPED)}*${props.agentSecondsPerCall}/60`),
      STOPPED,
      week,
    ),
    figure(
      5,
      "Abandoned at the gate in 7 days",
      computed("abandoned", "calls", ABANDONED, COLORS.abandoned),
      ["challenged", ...DECIDED],
      week,
    ),
  ];
};

const percent = (id: string, part: string, whole: string): Series =>
  computed(id, "%", `IF(${whole}>0,100*${part}/${whole})`);

const outcomesPerHour = ({ source, region }: DashboardProps): Widget => {
  const shown: readonly CountId[] = [...DECIDED, "notChallenged", "unavailable"];
  return metricWidget(
    { x: 0, y: 7, width: 24, height: 8 },
    {
      title: "Calls by outcome per hour",
      region,
      view: "timeSeries",
      stacked: true,
      period: HOUR,
      start: "-P7D",
      yAxis: { left: { min: 0 } },
      series: [
        ...shown.map((id) => drawn(id, LABELS[id], gateMetric(source, metricOf(id)), COLORS[id])),
        ...counts(source, ["challenged"]),
        computed("abandoned", "abandoned: hung up", ABANDONED, COLORS.abandoned),
      ],
    },
  );
};

/** For the people who keep the gate running. */
const technical = ({ source, region }: DashboardProps): readonly Widget[] => {
  const graph = (column: number, title: string, series: readonly Series[]): Widget => {
    const place: Place = { x: column * 8, y: 15, width: 8, height: 6 };
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
