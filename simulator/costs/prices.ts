/**
 * List prices in US dollars for us-east-1, without free tiers, as read in November 2026. Look them
 * up before you rely on them: docs/costs.md says which are confirmed.
 */

/** The pricings of Amazon Connect that are in use, that of new instances first. */
export const PRICINGS = ["next-generation", "earlier"] as const;
export type Pricing = (typeof PRICINGS)[number];

export interface ConnectPrices {
  /** A minute of voice service; the telephone line comes on top. */
  readonly voicePerMinute: number;
}

export const CONNECT_PRICES: Readonly<Record<Pricing, ConnectPrices>> = {
  /**
   * All new instances ("Amazon Connect Customer").
   *
   * @see https://aws.amazon.com/products/connect/customer/pricing/
   * @see https://docs.aws.amazon.com/connect/latest/adminguide/enable-nextgeneration-amazonconnect.html
   */
  "next-generation": { voicePerMinute: 0.038 },
  /**
   * Instances that were not switched over.
   *
   * @see https://blog.serverworks.co.jp/tech/2020/03/10/connect_per_second_billing/
   */
  earlier: { voicePerMinute: 0.018 },
};

export const NUMBER_TYPES = ["did", "toll-free"] as const;
export type NumberType = (typeof NUMBER_TYPES)[number];

export interface NumberPrices {
  readonly perDay: number;
  readonly inboundPerMinute: number;
}

/**
 * US phone numbers. Not confirmed: AWS's page could not be read, and public sources give 0.012 to
 * 0.022 a minute for toll-free numbers.
 *
 * @see https://aws.amazon.com/connect/pricing/
 */
export const NUMBER_PRICES: Readonly<Record<NumberType, NumberPrices>> = {
  did: { perDay: 0.03, inboundPerMinute: 0.0022 },
  "toll-free": { perDay: 0.06, inboundPerMinute: 0.012 },
};

/**
 * Seconds that are billed of every call, however short; beyond them both are billed by the second.
 * Reported in 2020 for the earlier pricing; that they hold today, and for the next generation, is
 * assumed.
 *
 * @see https://blog.serverworks.co.jp/tech/2020/03/10/connect_per_second_billing/
 */
export const MINIMUM_SECONDS = { service: 10, telephony: 60 } as const;

/** @see https://aws.amazon.com/lambda/pricing/ */
export const LAMBDA_PRICES = {
  perRequest: 0.2 / 1_000_000,
  /** arm64. */
  perGigabyteSecond: 0.0000133334,
} as const;

/**
 * On demand. AWS's page could not be read for the units; it does say the price of storage.
 *
 * @see https://airbyte.com/data-engineering-resources/dynamodb-pricing
 * @see https://aws.amazon.com/dynamodb/pricing/
 */
export const DYNAMODB_PRICES = {
  /** Up to 4 KB, read consistently. */
  perReadUnit: 0.125 / 1_000_000,
  /** Up to 1 KB. */
  perWriteUnit: 0.625 / 1_000_000,
  storedPerGigabyte: 0.25,
} as const;

/** @see https://aws.amazon.com/cloudwatch/pricing/ */
export const CLOUDWATCH_PRICES = {
  logsPerGigabyte: 0.5,
  metricPerMonth: 0.3,
  /** Not confirmed. */
  dashboardPerMonth: 3,
  /** Each metric that an alarm evaluates. */
  alarmMetricPerMonth: 0.1,
} as const;
