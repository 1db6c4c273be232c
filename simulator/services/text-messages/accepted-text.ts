import { SimulatorError } from "../../simulator-error";
import { fieldsOf } from "../request-fields";
import type { TextMessage } from "./text-message";

/**
 * The text that a request asks to send from a number, pool or sender id of the account.
 *
 * @see https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_SendTextMessage.html
 * @throws SimulatorError at a field that the stand-in does not know, or a value that the service
 *   refuses
 */
export const sendTextMessage = (request: unknown): TextMessage => {
  const fields = fieldsOf("SendTextMessage", request, {
    DestinationPhoneNumber: "text",
    OriginationIdentity: "text",
    MessageBody: "text",
    MessageType: "text",
    TimeToLive: "number",
    MaxPrice: "text",
  });
  const to = matching("DestinationPhoneNumber", fields.DestinationPhoneNumber, NUMBER);
  const text = matching("MessageBody", fields.MessageBody, /^[^]{1,1600}$/);
  matching("OriginationIdentity", fields.OriginationIdentity, /^[A-Za-z0-9_:/+-]{1,256}$/);
  matching("MessageType", fields.MessageType, /^(?:TRANSACTIONAL|PROMOTIONAL)$/);
  matching("MaxPrice", fields.MaxPrice ?? ANY_PRICE, /^\d{0,2}\.\d{1,5}$/);
  within("TimeToLive", fields.TimeToLive);
  return { to, text };
};

/**
 * The text that a request asks to send by a Notify configuration, in AWS's words.
 *
 * @see https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_SendNotifyTextMessage.html
 * @throws SimulatorError at a field that the stand-in does not know, or a value that the service
 *   refuses
 */
export const sendNotifyTextMessage = (request: unknown): TextMessage => {
  const fields = fieldsOf("SendNotifyTextMessage", request, {
    NotifyConfigurationId: "text",
    DestinationPhoneNumber: "text",
    TemplateId: "text",
    TemplateVariables: "object",
    TimeToLive: "number",
  });
  const to = matching("DestinationPhoneNumber", fields.DestinationPhoneNumber, NUMBER);
  matching("NotifyConfigurationId", fields.NotifyConfigurationId, /^[A-Za-z0-9_:/-]{1,256}$/);
  within("TimeToLive", fields.TimeToLive);
  const variables = fieldsOf("TemplateVariables", fields.TemplateVariables, { code: "text" });
  const code = matching("TemplateVariables.code", variables.code, /^.+$/);
  // The words of the templates are not published; that they hold the code is.
  return { to, text: `Your verification code is ${code}.` };
};

const NUMBER = /^\+?[1-9]\d{1,18}$/;
const ANY_PRICE = "99.0";
/** Seconds that a text may wait. */
const SHORTEST_LIFE = 5;
const LONGEST_LIFE = 259_200;

const matching = (field: string, value: string | undefined, form: RegExp): string => {
  if (value !== undefined && form.test(value)) return value;
  throw new SimulatorError(
    value === undefined
      ? `the texting service would refuse a request without ${field}`
      : `the texting service would refuse the ${field} "${value}"; allowed: ${String(form)}`,
  );
};

const within = (field: string, seconds = LONGEST_LIFE): void => {
  if (Number.isInteger(seconds) && seconds >= SHORTEST_LIFE && seconds <= LONGEST_LIFE) return;
  throw new SimulatorError(
    `the texting service would refuse the ${field} ${seconds}; allowed: ${SHORTEST_LIFE} to ${LONGEST_LIFE} seconds`,
  );
};
