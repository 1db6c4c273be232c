/**
 * List prices in US dollars, us-east-1, without free tiers, as published in November 2026. Look
 * them up before you rely on them.
 */
export const PRICES = {
  /** @see https://aws.amazon.com/connect/pricing/ */
  connectVoicePerMinute: 0.018,
  /** An ordinary US number. @see https://aws.amazon.com/connect/pricing/ */
  inboundDidPerMinute: 0.0022,
  /** An ordinary US number. @see https://aws.amazon.com/connect/pricing/ */
  didPerDay: 0.03,
  /** @see https://aws.amazon.com/lambda/pricing/ */
  lambdaPerRequest: 0.2 / 1_000_000,
  /** arm64. @see https://aws.amazon.com/lambda/pricing/ */
  lambdaPerGigabyteSecond: 0.0000133334,
  /** @see https://aws.amazon.com/cloudwatch/pricing/ */
  logsPerGigabyte: 0.5,
  /** @see https://aws.amazon.com/cloudwatch/pricing/ */
  metricPerMonth: 0.3,
  /** @see https://aws.amazon.com/cloudwatch/pricing/ */
  dashboardPerMonth: 3,
  /** Each metric that an alarm evaluates. @see https://aws.amazon.com/cloudwatch/pricing/ */
  alarmMetricPerMonth: 0.1,
} as const;
