/** Ways in which the texting service fails a function. */
import type { Fetch } from "../../ports";
import { textsAnswer } from "./stand-in-texts";

export const TEXT_FAULTS = [
  "text-opted-out",
  "text-blocked-country",
  "text-spend-limit",
  "text-throttle",
  "text-slow",
  "text-unreachable",
] as const;

export type TextFault = (typeof TEXT_FAULTS)[number];

/**
 * The texting service where it fails.
 *
 * @see https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_SendTextMessage.html#API_SendTextMessage_Errors
 */
export const faultyTexts = (fault: TextFault): Fetch => {
  switch (fault) {
    case "text-opted-out":
      return refusing("ConflictException", "DESTINATION_PHONE_NUMBER_OPTED_OUT");
    case "text-blocked-country":
      return refusing("ConflictException", "DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION");
    case "text-spend-limit":
      return refusing("ServiceQuotaExceededException", "MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT");
    case "text-throttle":
      return refusing("ThrottlingException");
    case "text-slow":
      return () => undefined;
    case "text-unreachable":
      return () => {
        throw new TypeError("fetch failed");
      };
    default:
      return fault satisfies never;
  }
};

const refusing =
  (name: string, reason?: string): Fetch =>
  () =>
    textsAnswer(400, {
      __type: `com.amazonaws.smsvoice#${name}`,
      Message: "A sentence for people",
      ...(reason === undefined ? {} : { Reason: reason }),
    });
