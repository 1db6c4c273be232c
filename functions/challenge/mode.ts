/**
 * How strict the gate is.
 *
 * - `enforce`: who fails is stopped;
 * - `observe`: everybody is challenged, who fails goes on all the same;
 * - `off`: nobody is challenged.
 */
export const GATE_MODES = ["enforce", "observe", "off"] as const;

export type GateMode = (typeof GATE_MODES)[number];

/**
 * The mode of one attempt. A call that was already asked for a code is finished as it began, even
 * if the gate was switched off meanwhile; it is only not stopped any more.
 */
export const modeOf = (setting: string | undefined, attempt: string): GateMode | undefined => {
  const mode = GATE_MODES.find((each) => each === setting);
  return mode === "off" && attempt !== "1" ? "observe" : mode;
};
