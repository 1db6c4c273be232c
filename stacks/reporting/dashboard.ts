import type { GateFlowProps } from "../../flows/gate/gate-flow-props";
import { counts, DECIDED, metricOf, sum, unpassed, type CountId } from "./counts";
import { connectMetric, gateMetric, lambdaMetric, type MetricSource } from "./metric";
import { computed, drawn, type Series } from "./series";
import { metricWidget, textWidget, type Place, type Widget } from "./widget";

export interface DashboardProps {
  readonly source: MetricSource;
  readonly region: string;
  /** Seconds that an agent spends on a call that should not have come through; a literal or a token. */
  readonly agentSecondsPerCall: string;
  /** What decides where calls go. */
  readonly flow: GateFlowProps;
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
  help: "#17becf",
  abandoned: "#c7c7c7",
};

const LABELS: Readonly<Record<CountId, string>> = {
  challenged: "asked for a code",
  passed: "passed",
  failed: "wrong code",
  noInput: "no input",
  wouldStop: "would be stopped (observe)",
  notChallenged: "not challenged (off)",
  unavailable: "gate unavailable",
  help: "asked for help",
};

/** With what became of the calls that did not pass. */
const labelOf = (id: CountId, flow: GateFlowProps): string => {
  const { stopped, landed } = unpassed(flow);
  if (stopped.includes(id)) return `stopped: ${LABELS[id]}`;
  return landed.includes(id) ? `landed: ${LABELS[id]}` : LABELS[id];
};

/** Calls with an end that was reported after they were asked for a code. */
const ended = (flow: GateFlowProps): readonly CountId[] => [
  ...DECIDED,
  ...unpassed(flow).landed.filter((id) => id === "help"),
];

/** Calls that were asked for a code and never reported an end: the caller hung up. */
const abandoned = (flow: GateFlowProps): string => `(FILL(challenged,0)-${sum(...ended(flow))})`;

/** The dashboard of one gate, for the people who run the contact center. */
export const dashboard = (props: DashboardProps): { readonly widgets: readonly Widget[] } => ({
  widgets: [
    textWidget({ x: 0, y: 0, width: 24, height: 3 }, header(props.flow)),
    ...figures(props),
    outcomesPerHour(props),
    ...technical(props),
  ],
});

const header = (flow: GateFlowProps): string => {
  const landed =
    unpassed(flow).landed.length === 0
      ? ""
      : " **Landed**: the call went on to the landing for callers who fail or ask for help.";
  return [
    "## Call gate",
    `**Stopped**: the caller keyed in a wrong code or nothing. **Passed**: the caller keyed in the code.${landed} **Abandoned**: the caller hung up after the gate asked for a code; these are the calls that were asked and never reported an end. docs/reporting.md explains each figure and what to do.`,
  ].join("\n");
};

/** One number at the top. */
interface Figure {
  readonly title: string;
  readonly series: Series;
  /** What the series computes with. */
  readonly ids: readonly CountId[];
  /** @default - the last 7 days */
  readonly today?: true;
}

/** The figures at the top. A gate at which no call ends has none of stopped calls. */
const figures = (props: DashboardProps): readonly Widget[] => {
  const { flow, agentSecondsPerCall } = props;
  const { stopped, landed } = unpassed(flow);
  const through: readonly CountId[] = [
    "wouldStop",
    "notChallenged",
    ...(flow.whenUnavailable === "admit" ? (["unavailable"] as const) : []),
  ];
  const all: readonly CountId[] = [...ended(flow), "notChallenged", "unavailable"];
  const calls = (id: string, ids: readonly CountId[], color?: string): Series =>
    computed(id, "calls", sum(...ids), color);
  const shown: readonly (Figure | false)[] = [
    stopped.length > 0 && {
      title: "Stopped today (UTC)",
      series: calls("stopped", stopped, COLORS.failed),
      ids: stopped,
      today: true,
    },
    stopped.length > 0 && {
      title: "Stopped in 7 days",
      series: calls("stopped", stopped, COLORS.failed),
      ids: stopped,
    },
    landed.length > 0 && {
      title: "Landed in 7 days",
      series: calls("landed", landed, COLORS.help),
      ids: landed,
    },
    {
      title: "Pass rate in 7 days",
      series: percent("rate", sum("passed"), sum(...DECIDED)),
      ids: DECIDED,
    },
    {
      title: "Let through unverified in 7 days",
      series: percent("through", sum(...through), sum(...all)),
      ids: all,
    },
    stopped.length > 0 && {
      title: "Agent minutes saved in 7 days",
      series: computed("saved", "minutes", `${sum(...stopped)}*${agentSecondsPerCall}/60`),
      ids: stopped,
    },
    {
      title: "Abandoned at the gate in 7 days",
      series: computed("abandoned", "calls", abandoned(flow), COLORS.abandoned),
      ids: ["challenged", ...ended(flow)],
    },
  ];
  const present = shown.filter((each) => each !== false);
  const width = Math.floor(24 / present.length);
  return present.map(({ title, series, ids, today }, column) =>
    metricWidget(
      { x: column * width, y: 3, width, height: 4 },
      {
        title,
        region: props.region,
        view: "singleValue",
        series: [...counts(props.source, ids), series],
        ...(today
          ? { start: "-P1D", period: DAY }
          : { setPeriodToTimeRange: true, period: HOUR, start: "-P7D" }),
      },
    ),
  );
};

const percent = (id: string, part: string, whole: string): Series =>
  computed(id, "%", `IF(${whole}>0,100*${part}/${whole})`);

const outcomesPerHour = ({ source, region, flow }: DashboardProps): Widget => {
  const shown: readonly CountId[] = [...ended(flow), "notChallenged", "unavailable"];
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
