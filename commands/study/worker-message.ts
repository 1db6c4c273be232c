import type { Figures } from "../../simulator/traffic/study/figures";

/** What a thread of the study tells: calls done so far, or how a stack's traffic ended. */
export type WorkerMessage =
  | { readonly done: number }
  | { readonly figures: Figures }
  | { readonly failed: string };
