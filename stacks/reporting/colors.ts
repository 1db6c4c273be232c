import type { CountId } from "./counts";

/** One color for one outcome, wherever it is drawn. */
export const COLORS: Readonly<Record<CountId | "abandoned", string>> = {
  challenged: "#7f7f7f",
  passed: "#2ca02c",
  failed: "#d62728",
  noInput: "#ff7f0e",
  wouldStop: "#e377c2",
  notChallenged: "#1f77b4",
  unavailable: "#9467bd",
  help: "#17becf",
  exempt: "#98df8a",
  denied: "#8c564b",
  stoppedByMistake: "#bcbd22",
  noText: "#aec7e8",
  texted: "#1f77b4",
  textRefused: "#ff9896",
  textLimit: "#d62728",
  flagged: "#393b79",
  abandoned: "#c7c7c7",
};
