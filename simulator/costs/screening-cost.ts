import { PRICES } from "./prices";

/** Dollars for the line while a caller is at the gate. */
export const lineCost = (seconds: number): number =>
  (seconds / 60) * (PRICES.connectVoicePerMinute + PRICES.inboundDidPerMinute);

export interface ScreeningProps {
  /** Seconds from answering to the decision, the last prompt included. */
  readonly seconds: number;
  /** How often the flow calls the challenge function: once an attempt, once for the report. */
  readonly invocations: number;
}

/** Memory of the function, and a generous time for one invocation. */
const GIGABYTES = 128 / 1024;
const INVOCATION_SECONDS = 0.005;
/** What one invocation writes: the metric line, and Lambda's own lines. */
const LOGGED_GIGABYTES = 1500 / 1e9;

/** Dollars for one screened call: the line, the function, its log. */
export const screeningCost = ({ seconds, invocations }: ScreeningProps): number => {
  const invocation =
    PRICES.lambdaPerRequest +
    INVOCATION_SECONDS * GIGABYTES * PRICES.lambdaPerGigabyteSecond +
    LOGGED_GIGABYTES * PRICES.logsPerGigabyte;
  return lineCost(seconds) + invocations * invocation;
};
