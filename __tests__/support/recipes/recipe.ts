/** A pipeline of `examples/` as what it runs, in order. */
export interface Recipe {
  readonly name: string;
  /** What plans one environment. */
  readonly plan: (environment: string) => Job;
  /** What shows the rehearsals of all environments on the pull request. */
  readonly comment?: Job;
  /** What applies the plan of one environment. */
  readonly apply: (environment: string) => Job;
  /** What is carried from the plan to the others; `checkout` where all share one. */
  readonly carried: "checkout" | ((environment: string) => readonly CarriedFile[]);
}

export interface Job {
  readonly environment: Readonly<Record<string, string>>;
  /** Shell commands, each run by a shell of its own. */
  readonly steps: readonly string[];
}

/** Paths from the top of a checkout. */
export interface CarriedFile {
  readonly from: string;
  readonly toComment: string;
  readonly toApply: string;
}

export const ENVIRONMENTS = ["dev", "prod"] as const;

/** The directory of an environment's stack. */
export const stackOf = (environment: string): string =>
  `cdktf.out/stacks/deter-spam-callers-${environment}`;
