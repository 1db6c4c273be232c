/** Something that the author of a planned change should know before applying it. */
export interface PlanFinding {
  /** Terraform's address of the resource. */
  readonly address: string;
  /** What the plan would do. */
  readonly problem: string;
  /** What to do about it. */
  readonly advice: string;
}

/** A finding on one line. */
export const findingText = ({ address, problem, advice }: PlanFinding): string =>
  `${address}: ${problem}; ${advice}`;

/** A way in which a resource allows more than the gate needs. */
export type Opening = Omit<PlanFinding, "address">;
