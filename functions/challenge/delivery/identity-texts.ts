import { messageBody } from "./message-body";
import { DELIVER_WITHIN, type TextMessages } from "./text-messages";
import type { AskTexts } from "./text-requests";
import type { TextSettings } from "./text-settings";

/**
 * Texts from a number, pool or sender id that the account has.
 *
 * @param identity its ARN
 * @see https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_SendTextMessage.html
 */
export const identityTexts = (
  ask: AskTexts,
  identity: string,
  { language, sender = "", maxPrice }: TextSettings,
): TextMessages => ({
  send: (to, code) =>
    ask("SendTextMessage", {
      DestinationPhoneNumber: to,
      OriginationIdentity: identity,
      MessageBody: messageBody(language, sender, code),
      MessageType: "TRANSACTIONAL",
      TimeToLive: DELIVER_WITHIN,
      MaxPrice: maxPrice,
    }),
});
