/** The tables of a study as cells, for the terminal and for the page. */
import type { Rate } from "../../simulator/traffic/report";
import { ENDINGS } from "../../simulator/traffic/ending";
import type { StudiedCandidate } from "./candidate";
import { cents, percent, seconds, whole } from "./show-figures";

export interface Table {
  readonly title: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Marks a candidate that no other beats. */
export const FRONTIER_MARK = "*";

/** A row for each candidate. */
export const candidatesTable = (candidates: readonly StudiedCandidate[]): Table => ({
  title: [
    "candidate",
    "people admitted",
    "landed",
    "gave up",
    "hung up on",
    "robots admitted",
    "landed",
    "seconds",
    "cents",
    "texts",
    "agent minutes",
    "locked out",
  ],
  rows: candidates.map((each) => [
    `${each.name}${each.onFrontier ? ` ${FRONTIER_MARK}` : ""}`,
    ...ENDINGS.map((ending) => percent(each.people[ending].share)),
    percent(each.robots.admitted.share),
    percent(each.robots.landed.share),
    seconds(each.secondsPerCall),
    cents(each.centsPerCall),
    whole(each.textsPer1000Calls ?? 0),
    whole(each.agentMinutesPer1000Calls),
    String(each.mistakes?.customersLockedOut ?? 0),
  ]),
});

/** Each rate with its interval and what theory expects. */
export const ratesTable = (candidates: readonly StudiedCandidate[]): Table => ({
  title: ["candidate", "rate", "share", "95 % interval", "theory"],
  rows: candidates.flatMap(({ name, people, robots }) =>
    (
      [
        ["people admitted", people.admitted],
        ["people landed", people.landed],
        ["people who gave up", people.gaveUp],
        ["people hung up on", people.hungUpOn],
        ["robots admitted", robots.admitted],
        ["robots landed", robots.landed],
      ] as const
    ).map(([what, rate], i) => [i === 0 ? name : "", what, ...rateCells(rate)]),
  ),
});

const rateCells = ({ share, low, high, theory }: Rate): readonly string[] => [
  exact(share),
  `${exact(low)} to ${exact(high)}`,
  theory === undefined ? "-" : exact(theory),
];

const exact = (share: number): string => `${(100 * share).toFixed(2)} %`;

/** What became of each kind of robot, a column for each candidate. */
export const robotsTable = (candidates: readonly StudiedCandidate[]): Table => ({
  title: ["robots, admitted / landed", ...candidates.map(({ name }) => name)],
  rows: (candidates[0]?.robotKinds ?? [])
    .map(({ kind }) => kind)
    .toSorted()
    .map((kind) => [
      kind,
      ...candidates.map(({ robotKinds }) => {
        const found = robotKinds.find((each) => each.kind === kind);
        if (found === undefined) return "";
        return `${(100 * found.admitted.share).toFixed(1)} / ${(100 * found.landed.share).toFixed(1)}`;
      }),
    ]),
});
