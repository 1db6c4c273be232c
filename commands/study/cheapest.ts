import type { AimTerm } from "./aim";
import type { StudiedCandidate } from "./candidate";

/** The cheapest candidate that meets an aim; of two that cost the same, the one that agents notice less. */
export const cheapest = (
  candidates: readonly StudiedCandidate[],
  aim: readonly AimTerm[],
): StudiedCandidate | undefined =>
  candidates
    .filter((candidate) => aim.every(({ isMet }) => isMet(candidate)))
    .toSorted(
      (a, b) =>
        a.centsPerCall - b.centsPerCall || a.agentMinutesPer1000Calls - b.agentMinutesPer1000Calls,
    )[0];
