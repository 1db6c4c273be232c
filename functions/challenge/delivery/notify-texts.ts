import { DELIVER_WITHIN, type TextMessages } from "./text-messages";
import type { AskTexts } from "./text-requests";
import type { TextSettings } from "./text-settings";

/**
 * Texts from AWS's own numbers, in its own approved words.
 *
 * @param configuration id of the account's Notify configuration
 * @see https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_SendNotifyTextMessage.html
 */
export const notifyTexts = (
  ask: AskTexts,
  configuration: string,
  { language }: TextSettings,
): TextMessages => ({
  send: (to, code) =>
    ask("SendNotifyTextMessage", {
      NotifyConfigurationId: configuration,
      DestinationPhoneNumber: to,
      // The configuration has a template of its own for all other languages.
      ...(language.startsWith("en") ? { TemplateId: ENGLISH } : {}),
      TemplateVariables: { code },
      TimeToLive: DELIVER_WITHIN,
    }),
});

/** @see https://docs.aws.amazon.com/end-user-messaging/latest/userguide/nx-notify-send-outbound.html */
const ENGLISH = "notify-code-verification-english-001";
