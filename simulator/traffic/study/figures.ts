import type { CallerKind } from "../callers/kinds";
import { isRobot } from "../callers/kinds";
import type { Ending } from "../ending";
import type { Mistakes } from "../mistakes";
import type { Rate, TrafficReport } from "../report";

/** What decides between settings, as one traffic found it. */
export interface Figures {
  /** All people by how their calls ended. */
  readonly people: Readonly<Record<Ending, Rate>>;
  /** Robots that were admitted, and robots that landed, of all robots. */
  readonly robots: Readonly<Record<"admitted" | "landed", Rate>>;
  /** The same by kind of robot. */
  readonly robotKinds: readonly RobotFigures[];
  /** Time at the gate, of everybody. */
  readonly secondsPerCall: number;
  /** US cents for the time at the gate. */
  readonly centsPerCall: number;
  /** Text messages with a code; absent: none was sent. */
  readonly textsPer1000Calls?: number;
  /** Minutes that agents spend on robots that were admitted or landed in a queue. */
  readonly agentMinutesPer1000Calls: number;
  /** Of a gate with a table; absent: it remembers nothing, and locks nobody out. */
  readonly mistakes?: Mistakes;
}

export interface RobotFigures {
  readonly kind: CallerKind;
  readonly calls: number;
  readonly admitted: Rate;
  readonly landed: Rate;
}

export const figuresOf = (report: TrafficReport): Figures => {
  const { kinds, falseAccept, robotsLanded, landed, gaveUp, hungUpOn, mistakes } = report;
  const calls = kinds.reduce((sum, kind) => sum + kind.calls, 0);
  return {
    people: { admitted: report.peopleAdmitted, landed, gaveUp, hungUpOn },
    robots: { admitted: falseAccept, landed: robotsLanded },
    robotKinds: kinds
      .filter(({ kind }) => isRobot(kind))
      .map(({ kind, calls: of, admitted, landed: lands }) => ({
        kind,
        calls: of,
        admitted,
        landed: lands,
      })),
    secondsPerCall: (60 * report.minutesAtTheGate) / calls,
    centsPerCall: (100 * report.screeningCost) / calls,
    ...(report.texts !== undefined && { textsPer1000Calls: (1000 * report.texts) / calls }),
    agentMinutesPer1000Calls: (1000 * report.agentMinutesSpent) / calls,
    ...(mistakes && { mistakes }),
  };
};
