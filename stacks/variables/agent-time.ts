/** Seconds that an agent spends on a call that should not have come through, unless told better. */
export const AGENT_SECONDS_PER_CALL = 240;
