import type { Pricing } from "../../simulator/costs/prices";
import type { Population } from "../../simulator/traffic/population";
import type { Figures } from "../../simulator/traffic/study/figures";

/** Settings to be studied, with the stack that was synthesized from them. */
export interface Candidate {
  /** The settings' file without its folder and ending. */
  readonly name: string;
  /** As in `context.gate`. */
  readonly settings: unknown;
  /** The path of the stack's `cdk.tf.json`. */
  readonly stack: string;
}

/** What is played against every candidate. Plain data: it goes to other threads. */
export interface StudyTraffic {
  readonly population: Population;
  readonly calls: number;
  readonly seed: number;
  readonly pricing: Pricing;
}

/** A candidate with what was found. */
export interface StudiedCandidate extends Figures {
  readonly name: string;
  readonly settings: unknown;
  /** Whether no other candidate beats it. */
  readonly onFrontier: boolean;
}
