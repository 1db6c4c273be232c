import type { GateFlowProps } from "../../flows/gate/gate-flow-props";
import type { MetricSource } from "./metric";

export interface DashboardProps {
  readonly source: MetricSource;
  readonly region: string;
  /** Seconds that an agent spends on a call that should not have come through; a literal or a token. */
  readonly agentSecondsPerCall: string;
  /** What decides where calls go. */
  readonly flow: GateFlowProps;
  /** Whether agents can flag callers. @default false */
  readonly flagging?: boolean;
}
