/**
 * How strict the gate is.
 *
 * - `enforce`: every caller is challenged, and callers who fail are stopped;
 * - `observe`: every caller is challenged, and nobody is stopped;
 * - `off`: nobody is challenged.
 */
export const GATE_MODES = ["enforce", "observe", "off"] as const;

export type GateMode = (typeof GATE_MODES)[number];

/**
 * The mode of one attempt; `undefined` if the setting is none of the modes. If the gate is switched
 * off during a call, that call is still challenged to its end, but no longer stopped.
 */
export const modeOf = (setting: string | undefined, attempt: string): GateMode | undefined => {
  const mode = GATE_MODES.find((each) => each === setting);
  return mode === "off" && attempt !== "1" ? "observe" : mode;
};
