import type { GateMode } from "../../functions/challenge/mode";

/** Defaults of the gate's props and of the variables with the same names. */
export const DEFAULTS = {
  namePrefix: "deter-spam-callers",
  logRetentionDays: 30,
  gateMode: "enforce" satisfies GateMode,
  /** Seconds that an agent spends on a call that should not have come through. */
  agentSecondsPerCall: 240,
  /** Percent of the decided calls. */
  passRateFloor: 30,
} as const;
