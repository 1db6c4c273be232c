/** A pipeline of `examples/`, as the commands that it runs. */
export interface Recipe {
  readonly name: string;
  /** Plans one environment. */
  readonly plan: (environment: string) => Job;
  /** Shows the rehearsals of all environments on the pull request. */
  readonly comment?: Job;
  /** Applies the plan of one environment. */
  readonly apply: (environment: string) => Job;
  /** The files that later jobs get from the plan; `checkout` if all jobs share one. */
  readonly carried: "checkout" | ((environment: string) => readonly CarriedFile[]);
}

export interface Job {
  readonly environment: Readonly<Record<string, string>>;
  /** Shell commands; each runs in its own shell. */
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
