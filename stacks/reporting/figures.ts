import { COLORS } from "./colors";
import { abandoned, counts, DECIDED, ended, sum, unpassed, type CountId } from "./counts";
import type { DashboardProps } from "./dashboard-props";
import { computed, type Series } from "./series";
import { metricWidget, type Widget } from "./widget";

const HOUR = 3600;
const DAY = 24 * HOUR;

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
export const figures = (props: DashboardProps): readonly Widget[] => {
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
