/** Something about a planned change that its author should know before it is applied. */
export interface Finding {
  /** Terraform's address of the resource. */
  readonly address: string;
  /** What the plan would do. */
  readonly problem: string;
  /** What to do about it. */
  readonly advice: string;
}

/** A finding on one line. */
export const findingText = ({ address, problem, advice }: Finding): string =>
  `${address}: ${problem}; ${advice}`;

/** A way in which a resource is open to more than the gate needs. */
export type Opening = Omit<Finding, "address">;
