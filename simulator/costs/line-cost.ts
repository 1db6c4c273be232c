import {
  CONNECT_PRICES,
  MINIMUM_SECONDS,
  NUMBER_PRICES,
  type NumberType,
  type Pricing,
} from "./prices";

/** Seconds that Amazon Connect bills: of its voice service, and of the telephone line. */
export interface BilledSeconds {
  readonly service: number;
  readonly telephony: number;
}

/** What is billed of one call: whole seconds, and no less than the minimums. */
export const billedSeconds = (milliseconds: number): BilledSeconds => {
  const seconds = Math.ceil(milliseconds / 1000);
  return {
    service: Math.max(seconds, MINIMUM_SECONDS.service),
    telephony: Math.max(seconds, MINIMUM_SECONDS.telephony),
  };
};

/** Dollars for billed seconds of one call or, added up, of many. */
export const lineCost = (
  { service, telephony }: BilledSeconds,
  pricing: Pricing,
  number: NumberType,
): number =>
  (service / 60) * CONNECT_PRICES[pricing].voicePerMinute +
  (telephony / 60) * NUMBER_PRICES[number].inboundPerMinute;
