import { reasonOf } from "../memory/table-error";
import { at, text } from "../request";
import { signedRequest, type Credentials } from "../signed-request";
import { TextError } from "./text-error";

/**
 * Sends one signed request to the texting service.
 *
 * @throws TextError where the service refuses it, fails, or gives no answer in time
 */
export type AskTexts = (
  operation: "SendTextMessage" | "SendNotifyTextMessage",
  body: object,
) => Promise<void>;

/** Milliseconds for which a call waits for the service. */
export const SEND_WITHIN = 2000;

/**
 * Asks AWS End User Messaging without the SDK.
 *
 * @see https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/Welcome.html
 */
export const askTexts =
  (
    credentials: Credentials,
    endpoint = `https://sms-voice.${credentials.region}.amazonaws.com`,
  ): AskTexts =>
  async (operation, body) => {
    try {
      const { url, init } = await signedRequest(credentials, {
        service: "sms-voice",
        endpoint,
        target: `PinpointSMSVoiceV2.${operation}`,
        body,
        // A connection that was kept may have died while Lambda froze the function, and a request
        // that fails on it cannot be sent again: the service may have seen it.
        headers: { Connection: "close" },
      });
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(SEND_WITHIN) });
      const answer = await response.text();
      if (!response.ok) throw refusal(answer, response.status);
      if (text(at(parsed(answer), "MessageId"), "") === "") throw new TextError("UnreadableAnswer");
    } catch (error) {
      throw error instanceof TextError ? error : new TextError(reasonOf(error));
    }
  };

/** `ConflictException` of `com.amazonaws.smsvoice#ConflictException`, and the service's own reason. */
const refusal = (answer: string, status: number): TextError => {
  const error = parsed(answer);
  const name = text(at(error, "__type"), "").split("#").at(-1) ?? "";
  const known = name === "" ? (status < 500 ? "RequestRefused" : "ServiceFailed") : name;
  return new TextError(known, text(at(error, "Reason"), ""));
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
};
