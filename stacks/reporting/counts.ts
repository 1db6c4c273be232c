import type { DeniedTo, GateFlowProps } from "../../flows/gate/gate-flow-props";
import { silenceLeadsTo } from "../../flows/gate/landings";
import type { Metric } from "../../functions/challenge/metric-line";
import { gateMetric, type MetricSource } from "./metric";
import { hidden, type Series } from "./series";

/** The ids of the gate's counts in metric math. */
const IDS = {
  challenged: "Challenged",
  passed: "Passed",
  failed: "Failed",
  noInput: "NoInput",
  wouldStop: "WouldStop",
  notChallenged: "NotChallenged",
  unavailable: "Unavailable",
  help: "Help",
  exempt: "Exempt",
  denied: "Denied",
  stoppedByMistake: "StoppedByMistake",
  noText: "NoText",
  texted: "Texted",
  textRefused: "TextRefused",
  textLimit: "TextLimit",
  flagged: "Flagged",
} as const satisfies Readonly<Record<string, Metric>>;

export type CountId = keyof typeof IDS;

/** Series of counts to compute with. */
export const counts = (source: MetricSource, ids: readonly CountId[]): readonly Series[] =>
  ids.map((id) => hidden(id, gateMetric(source, IDS[id])));

/** The metric behind an id. */
export const metricOf = (id: CountId): Metric => IDS[id];

/** A sum in metric math; a missing value counts as 0. */
export const sum = (...ids: readonly CountId[]): string =>
  `(${ids.map((id) => `FILL(${id},0)`).join("+")})`;

/** Calls that keyed in no right code. */
export const FAILED = ["failed", "noInput"] as const satisfies readonly CountId[];

/** Calls that the gate could decide. */
export const DECIDED = ["passed", ...FAILED, "wouldStop"] as const satisfies readonly CountId[];

/** What the dashboard tells apart of the calls that did not pass; it depends on where they go. */
export interface Unpassed {
  /** Calls that ended at the gate. */
  readonly stopped: readonly CountId[];
  /** Calls that went on to a landing. */
  readonly landed: readonly CountId[];
}

export const unpassed = (flow: GateFlowProps): Unpassed => {
  const { challenge, onFailed } = flow;
  const lands = (id: (typeof FAILED)[number]): boolean =>
    (id === "failed" ? onFailed : silenceLeadsTo(flow)) !== "goodbye";
  const untexted = (way: "landing" | "disconnect"): readonly CountId[] =>
    flow.texted?.otherwise === way ? ["noText"] : [];
  const denied = (way: DeniedTo): readonly CountId[] =>
    // One metric counts all denials, so where they go two ways they are in neither figure.
    denials(flow).length > 0 && denials(flow).every((each) => each === way) ? ["denied"] : [];
  return {
    stopped: [
      ...FAILED.filter((id) => !lands(id)),
      ...denied("goodbye"),
      ...untexted("disconnect"),
    ],
    landed: [
      ...FAILED.filter(lands),
      ...(challenge.helpKey === "off" ? [] : (["help"] as const)),
      ...denied("landing"),
      ...untexted("landing"),
    ],
  };
};

/** Where denied callers go; nowhere in a gate that denies nobody. */
const denials = ({ screening }: GateFlowProps): readonly DeniedTo[] =>
  [screening?.deniedByList, screening?.deniedByRule].filter((way) => way !== undefined);

/** Calls that the function's verdict kept from being asked for a code. */
export const screened = (flow: GateFlowProps): readonly CountId[] => [
  ...(flow.screening?.exempts === true ? (["exempt"] as const) : []),
  ...(denials(flow).length > 0 ? (["denied"] as const) : []),
];

/** Calls with an end that was reported after they were asked for a code. */
export const ended = (flow: GateFlowProps): readonly CountId[] => [
  ...DECIDED,
  ...unpassed(flow).landed.filter((id) => id === "help"),
  ...(flow.texted === undefined || flow.texted.otherwise === "spoken" ? [] : (["noText"] as const)),
];

/** Calls that were asked for a code and never reported an end: the caller hung up. */
export const abandoned = (flow: GateFlowProps): string =>
  `(FILL(challenged,0)-${sum(...ended(flow))})`;
