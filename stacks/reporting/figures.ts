import { COLORS } from "./colors";
import { abandoned, counts, DECIDED, ended, screened, sum, unpassed, type CountId } from "./counts";
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

/** The height of a row of figures. */
export const FIGURE_ROW = 4;

/** The figures at the top. A gate at which no call ends has none of stopped calls. */
export const figures = (props: DashboardProps): readonly Widget[] => {
  const { flow, agentSecondsPerCall } = props;
  const { stopped, landed } = unpassed(flow);
  const through: readonly CountId[] = [
    "wouldStop",
    "notChallenged",
    ...screened(flow).filter((id) => id === "exempt"),
    ...(flow.whenUnavailable === "admit" ? (["unavailable"] as const) : []),
  ];
  const all: readonly CountId[] = [
    ...ended(flow),
    ...screened(flow),
    "notChallenged",
    "unavailable",
  ];
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
  return row(
    props,
    3,
    shown.filter((each) => each !== false),
  );
};

/** The figures of a gate that screens its callers: a row of their own, or none. */
export const screeningFigures = (props: DashboardProps): readonly Widget[] => {
  const one = (title: string, id: CountId): Figure => ({
    title,
    series: calls(`${id}Calls`, [id], COLORS[id]),
    ids: [id],
  });
  const ids = screened(props.flow);
  return row(props, 3 + FIGURE_ROW, [
    ...(ids.includes("exempt") ? [one("Exempt in 7 days", "exempt")] : []),
    ...(ids.includes("denied") ? [one("Denied in 7 days", "denied")] : []),
    ...(props.flow.screening?.remembers === true
      ? [one("Stopped by mistake in 7 days", "stoppedByMistake")]
      : []),
    ...(props.flow.texted === undefined
      ? []
      : [
          one("Texted in 7 days", "texted"),
          one("Texts refused in 7 days", "textRefused"),
          one("Text limit reached in 7 days", "textLimit"),
        ]),
    ...(props.flagging ? [one("Flagged by agents in 7 days", "flagged")] : []),
  ]);
};

const calls = (id: string, ids: readonly CountId[], color?: string): Series =>
  computed(id, "calls", sum(...ids), color);

const row = (props: DashboardProps, y: number, present: readonly Figure[]): readonly Widget[] => {
  const width = Math.floor(24 / present.length);
  return present.map(({ title, series, ids, today }, column) =>
    metricWidget(
      { x: column * width, y, width, height: FIGURE_ROW },
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
