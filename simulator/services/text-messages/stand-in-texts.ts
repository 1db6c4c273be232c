/**
 * A stand-in for the HTTP interface of AWS End User Messaging. It takes the texts that a gate's
 * function sends; everything else fails and is named, so that no call goes on by a guess.
 *
 * @see https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/Welcome.html
 */
import type { Values } from "../../contact";
import type { Fetch } from "../../ports";
import { SimulatorError } from "../../simulator-error";
import { operationIn, TARGET } from "../signed-request";
import { sendNotifyTextMessage, sendTextMessage } from "./accepted-text";
import type { TextMessage } from "./text-message";

/** Where functions find the service, if not at its usual host. */
const ENDPOINT = "AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2";

/**
 * Answers requests as the service does that takes every text.
 *
 * @param taken told of each text that the service takes; that it arrives is another matter
 * @param environment variables of the functions that send
 * @throws SimulatorError, in an answer, at a host, an operation or a part of a request that it does
 *   not know
 */
export const standInTexts = (
  taken: (message: TextMessage) => void,
  environment: Values = {},
): Fetch => {
  const endpoint = environment[ENDPOINT];
  const ownHost = endpoint === undefined ? undefined : new URL(endpoint).host;
  let texts = 0;
  return async (request) => {
    const { host } = new URL(request.url);
    if (host !== ownHost && !HOST.test(host)) {
      throw new SimulatorError(
        `a function sends a request to ${host}; the simulator answers only requests to DynamoDB and to the texting service`,
      );
    }
    const read = operationIn(request, "the texting service", OPERATIONS);
    taken(read(JSON.parse(await request.text())));
    return textsAnswer(200, { MessageId: `message-${(texts += 1)}` });
  };
};

/** Whether a request is meant for the texting service. */
export const asksForTexts = (request: Request): boolean =>
  request.headers.get(TARGET)?.startsWith(`${SERVICE}.`) === true;

export const textsAnswer = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/x-amz-json-1.0" },
  });

const SERVICE = "PinpointSMSVoiceV2";

const HOST = /^sms-voice(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/;

const OPERATIONS: Readonly<Record<string, (request: unknown) => TextMessage>> = {
  [`${SERVICE}.SendTextMessage`]: sendTextMessage,
  [`${SERVICE}.SendNotifyTextMessage`]: sendNotifyTextMessage,
};
