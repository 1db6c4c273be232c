/** Figures of gates that were not played. */
import type { StudiedCandidate } from "../../commands/study/candidate";
import type { CallerKind } from "../../simulator/traffic/callers/kinds";
import type { Rate } from "../../simulator/traffic/report";
import type { Figures } from "../../simulator/traffic/study/figures";

export interface FigureChange {
  readonly hungUpOn?: number;
  readonly robots?: number;
  readonly cents?: number;
  readonly agentMinutes?: number;
  /** Admitted robots by kind. */
  readonly robotKinds?: Partial<Readonly<Record<CallerKind, number>>>;
}

const rate = (share: number): Rate => ({ share, low: share, high: share });

export const figures = ({
  hungUpOn = 0,
  robots = 0,
  cents = 1,
  agentMinutes = 0,
  robotKinds = {},
}: FigureChange = {}): Figures => ({
  people: {
    admitted: rate(1 - hungUpOn),
    landed: rate(0),
    gaveUp: rate(0),
    hungUpOn: rate(hungUpOn),
  },
  robots: { admitted: rate(robots), landed: rate(0) },
  robotKinds: Object.entries(robotKinds).map(([kind, share]) => ({
    kind: kind as CallerKind,
    calls: 100,
    admitted: rate(share),
    landed: rate(0),
  })),
  secondsPerCall: 10,
  centsPerCall: cents,
  agentMinutesPer1000Calls: agentMinutes,
});

export const candidate = (name: string, change?: FigureChange): StudiedCandidate => ({
  name,
  settings: {},
  onFrontier: false,
  ...figures(change),
});
