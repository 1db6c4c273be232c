import { billedSeconds, lineCost } from "./line-cost";
import { CLOUDWATCH_PRICES, LAMBDA_PRICES, type NumberType, type Pricing } from "./prices";

export interface ScreenedCall {
  /** From answering to the end of the last prompt. */
  readonly milliseconds: number;
  /** How often the flow calls the challenge function: once an attempt, once for the report. */
  readonly invocations: number;
}

/** Memory of the function, and a generous time for one invocation. */
const GIGABYTES = 128 / 1024;
const INVOCATION_SECONDS = 0.005;
/** What one invocation writes: the metric line, and Lambda's own lines. */
const LOGGED_GIGABYTES = 1500 / 1e9;

/** Dollars for one invocation of the challenge function and its log. */
export const INVOCATION_COST =
  LAMBDA_PRICES.perRequest +
  INVOCATION_SECONDS * GIGABYTES * LAMBDA_PRICES.perGigabyteSecond +
  LOGGED_GIGABYTES * CLOUDWATCH_PRICES.logsPerGigabyte;

/** Dollars for one screened call that ends at the gate: the line, the function, its log. */
export const screeningCost = (
  { milliseconds, invocations }: ScreenedCall,
  pricing: Pricing,
  number: NumberType,
): number => lineCost(billedSeconds(milliseconds), pricing, number) + invocations * INVOCATION_COST;
