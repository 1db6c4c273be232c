import { askTexts } from "../../../functions/challenge/delivery/text-requests";
import { networkOf } from "../../../simulator/services/network";
import { standInTexts } from "../../../simulator/services/text-messages/stand-in-texts";
import { faultyTexts } from "../../../simulator/services/text-messages/text-faults";
import type { TextMessage } from "../../../simulator/services/text-messages/text-message";
import { textRequest } from "../../support/text-request";

const TO = "+12065550100";

const BY_IDENTITY = {
  DestinationPhoneNumber: TO,
  OriginationIdentity: "arn:aws:sms-voice:us-east-1:111122223333:pool/pool-1",
  MessageBody: "Example Bank: your code is 123456.",
  MessageType: "TRANSACTIONAL",
  TimeToLive: 600,
  MaxPrice: "0.05",
};

const BY_NOTIFY = {
  NotifyConfigurationId: "notify-1",
  DestinationPhoneNumber: TO,
  TemplateId: "notify-code-verification-english-001",
  TemplateVariables: { code: "123456" },
  TimeToLive: 600,
};

const send = async (
  operation: string,
  body: object,
  { url, environment = {} }: { url?: string; environment?: Record<string, string> } = {},
): Promise<{ readonly answer: unknown; readonly sent: readonly TextMessage[] }> => {
  const sent: TextMessage[] = [];
  const texts = standInTexts((message) => sent.push(message), environment);
  const response = await texts(textRequest(operation, body, url));
  return { answer: await response?.json(), sent };
};

const refused = async (...args: Parameters<typeof send>): Promise<string> =>
  send(...args).then(
    () => "taken",
    (error: unknown) => String(error),
  );

describe("the stand-in for the texting service", () => {
  it("takes a text from an identity of the account", async () => {
    expect(await send("SendTextMessage", BY_IDENTITY)).toEqual({
      answer: { MessageId: "message-1" },
      sent: [{ to: TO, text: BY_IDENTITY.MessageBody }],
    });
  });

  it("takes a text by a Notify configuration, with the code in it", async () => {
    const { answer, sent } = await send("SendNotifyTextMessage", BY_NOTIFY);
    expect(answer).toEqual({ MessageId: "message-1" });
    expect(sent).toEqual([{ to: TO, text: "Your verification code is 123456." }]);
  });

  it("is found at another endpoint where the function is told of one", async () => {
    const url = "http://127.0.0.1:4566/";
    const environment = { AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: url };
    expect((await send("SendTextMessage", BY_IDENTITY, { url, environment })).sent).toHaveLength(1);
    expect(await refused("SendTextMessage", BY_IDENTITY, { url })).toContain(
      "a function sends a request to 127.0.0.1:4566; the simulator answers only requests to DynamoDB and to the texting service",
    );
  });

  it.each([
    [
      "SendVoiceMessage",
      {},
      'does not know the operation "PinpointSMSVoiceV2.SendVoiceMessage"; it knows PinpointSMSVoiceV2.SendTextMessage and PinpointSMSVoiceV2.SendNotifyTextMessage',
    ],
    [
      "SendTextMessage",
      { ...BY_IDENTITY, DryRun: true },
      "does not know the field DryRun of SendTextMessage with the value true",
    ],
    [
      "SendTextMessage",
      { ...BY_IDENTITY, TimeToLive: "600" },
      'does not know the field TimeToLive of SendTextMessage with the value "600"',
    ],
    [
      "SendTextMessage",
      { ...BY_IDENTITY, TimeToLive: 4 },
      "refuse the TimeToLive 4; allowed: 5 to",
    ],
    ["SendTextMessage", { ...BY_IDENTITY, MaxPrice: "1" }, 'refuse the MaxPrice "1"'],
    ["SendTextMessage", { ...BY_IDENTITY, MessageType: "SMS" }, 'refuse the MessageType "SMS"'],
    ["SendTextMessage", { ...BY_IDENTITY, MessageBody: "" }, 'refuse the MessageBody ""'],
    [
      "SendTextMessage",
      { ...BY_IDENTITY, DestinationPhoneNumber: "anonymous" },
      'refuse the DestinationPhoneNumber "anonymous"',
    ],
    [
      "SendTextMessage",
      { ...BY_IDENTITY, OriginationIdentity: undefined },
      "refuse a request without OriginationIdentity",
    ],
    [
      "SendNotifyTextMessage",
      { ...BY_NOTIFY, TemplateVariables: { code: "1", name: "Ann" } },
      'does not know the field name of TemplateVariables with the value "Ann"',
    ],
    [
      "SendNotifyTextMessage",
      { ...BY_NOTIFY, TemplateVariables: {} },
      "refuse a request without TemplateVariables.code",
    ],
  ])("names what it does not know: %s %j", async (operation, body, named) => {
    expect(await refused(operation, body)).toContain(named);
  });

  it("wants a signed request", async () => {
    const request = textRequest("SendTextMessage", BY_IDENTITY);
    request.headers.delete("authorization");
    const texts = standInTexts(() => undefined);
    await expect(Promise.resolve(texts(request))).rejects.toThrow(
      "the texting service would refuse this request: it is not signed as Lambda's functions sign, with the header authorization",
    );
  });
});

describe("faults of the texting service", () => {
  const CREDENTIALS = {
    region: "us-east-1",
    accessKeyId: "stand-in",
    secretAccessKey: "stand-in",
    sessionToken: "stand-in",
  };
  const real = globalThis.fetch;

  afterEach(() => {
    globalThis.fetch = real;
  });

  it.each([
    ["text-opted-out", "ConflictException", "DESTINATION_PHONE_NUMBER_OPTED_OUT"],
    [
      "text-blocked-country",
      "ConflictException",
      "DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION",
    ],
    ["text-spend-limit", "ServiceQuotaExceededException", "MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT"],
    ["text-throttle", "ThrottlingException", undefined],
    ["text-unreachable", "TypeError", undefined],
  ] as const)("%s is read by the function as %s %s", async (fault, name, reason) => {
    const network = faultyTexts(fault);
    globalThis.fetch = async (input, init) =>
      (await network(new Request(input, init))) ?? Response.error();
    const ask = askTexts(CREDENTIALS);
    await expect(ask("SendTextMessage", BY_IDENTITY)).rejects.toMatchObject({ name, reason });
  });
});

describe("the network of a call", () => {
  const answering = (text: string) => () => new Response(text);

  it("sends each request to the service that it names", async () => {
    const network = networkOf({ tables: answering("table"), texts: answering("texts") });
    const table = textRequest("x", {});
    table.headers.set("x-amz-target", "DynamoDB_20120810.UpdateItem");
    expect(await (await network?.(textRequest("SendTextMessage", {})))?.text()).toBe("texts");
    expect(await (await network?.(table))?.text()).toBe("table");
  });

  it("has one service, or none", () => {
    const tables = answering("table");
    expect(networkOf({ tables })).toBe(tables);
    expect(networkOf({})).toBeUndefined();
  });
});
