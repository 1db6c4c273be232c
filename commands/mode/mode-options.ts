import type { GateMode } from "../../functions/challenge/mode";
import type { TableOptions } from "../caller-table/options";

/** Removes the switch, so that the mode of the deployment applies. */
export const DEPLOYED = "deployed";

export type WantedMode = GateMode | typeof DEPLOYED;

export interface ModeOptions extends TableOptions {
  /** Seconds. @default - until the switch is removed */
  readonly for?: number;
}
