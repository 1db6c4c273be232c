import { SEND_WITHIN } from "../../../../functions/challenge/delivery/text-requests";
import { WRITE_WITHIN } from "../../../../functions/challenge/memory/conditional-update";
import { WAITS } from "../../../../functions/challenge/memory/dynamodb";
import { handler } from "../../../../functions/challenge/handler-with-texts";
import { useCallerTable } from "../../../support/caller-table";
import { connectEvent, useLambda } from "../../../support/lambda";
import {
  refusal,
  startTextService,
  useTextService,
  type TextAnswer,
} from "../../../support/text-service";
import { textingVariables } from "../../../support/texting";

const FIRST = { request: "challenge", attempt: "1" };
const CHALLENGE = { mode: "enforce", verdict: "challenge", reason: "everybody" };

/** @see https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_SendTextMessage.html */
const REASONS: readonly (readonly [string, string])[] = [
  ["ConflictException", "DESTINATION_PHONE_NUMBER_OPTED_OUT"],
  ["ConflictException", "DESTINATION_PHONE_NUMBER_NOT_VERIFIED"],
  ["ConflictException", "DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION"],
  ["ConflictException", "DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE"],
  ["ConflictException", "NO_ORIGINATION_IDENTITIES_FOUND"],
  ["ConflictException", "RESOURCE_NOT_ACTIVE"],
  ["ServiceQuotaExceededException", "MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT"],
  ["ServiceQuotaExceededException", "DAILY_NOTIFY_TIER_MESSAGE_LIMIT"],
  ["ValidationException", "COUNTRY_NOT_ENABLED"],
  ["ValidationException", "DESTINATION_COUNTRY_BLOCKED"],
  ["ValidationException", "PRICE_OVER_THRESHOLD"],
  ["ValidationException", "INVALID_IDENTITY_FOR_DESTINATION_COUNTRY"],
  ["ValidationException", "INTERNATIONAL_SENDING_NOT_SUPPORTED"],
  ["AccessDeniedException", "ACCOUNT_DISABLED"],
];

const answered =
  (status: number, body: string): TextAnswer =>
  (response) => {
    response.statusCode = status;
    response.end(body);
  };

const REFUSALS: readonly (readonly [what: string, TextAnswer, log: object])[] = [
  ...REASONS.map(
    ([name, reason]) => [`${name} ${reason}`, refusal(name, reason), { name, reason }] as const,
  ),
  ["ThrottlingException", refusal("ThrottlingException"), { name: "ThrottlingException" }],
  [
    "ResourceNotFoundException",
    refusal("ResourceNotFoundException"),
    { name: "ResourceNotFoundException" },
  ],
  [
    "InternalServerException",
    refusal("InternalServerException", undefined, 500),
    { name: "InternalServerException" },
  ],
  ["an error with a number for a name", refusal("+12065550100"), { name: "UnknownError" }],
  [
    "an error with a number for a reason",
    refusal("ConflictException", "Not sent to +12065550100."),
    { name: "ConflictException" },
  ],
  ["a page of a proxy", answered(502, "<html>+12065550100</html>"), { name: "ServiceFailed" }],
  ["an error without a name", answered(403, "{}"), { name: "RequestRefused" }],
  ["broken JSON", answered(200, '{"MessageId":"a'), { name: "UnreadableAnswer" }],
  ["no message id", answered(200, "{}"), { name: "UnreadableAnswer" }],
  ["a connection that breaks", (response) => response.destroy(), { name: "UND_ERR_SOCKET" }],
];

describe("all that a call waits for before its prompt", () => {
  it("fits into the six seconds of the function, with half a second to spare", () => {
    expect(WAITS.recall + 3 * WRITE_WITHIN + SEND_WITHIN).toBeLessThanOrEqual(5500);
  });
});

describe("a text that the service does not take", () => {
  const table = useCallerTable();
  const service = useTextService();

  const lambda = useLambda(() => ({
    ...table.environment,
    ...textingVariables({ otherwise: "spoken", perNumberDay: 1000 }),
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: service.endpoint,
  }));

  let contacts = 0;
  beforeEach(() => {
    service.clear();
    contacts += 1;
  });

  const call = (): ReturnType<typeof handler> =>
    handler(connectEvent(FIRST, "+12065550100", `contact-${contacts}`));

  const landing = (): void => {
    Object.assign(process.env, textingVariables({ otherwise: "landing", perNumberDay: 1000 }));
  };

  const isLogged = (log: object): void => {
    const message = "No text was sent: the texting service gave no good answer.";
    expect(lambda.errors()).toEqual([{ level: "ERROR", message, ...log }]);
    expect(lambda.metrics().at(-1)).toMatchObject({
      event: "text-refused",
      Texted: 0,
      TextRefused: 1,
    });
    expect(lambda.written().join("\n")).not.toMatch(/2065550100/);
  };

  it.each(REFUSALS)(
    "because of %s is asked for once, and a code is spoken",
    async (_, answer, log) => {
      service.answersWith(answer);
      await expect(call()).resolves.toEqual({
        ...CHALLENGE,
        delivery: "spoken",
        code: expect.stringMatching(/^\d{4}$/) as string,
      });
      expect(service.texts()).toHaveLength(1);
      isLogged(log);
    },
  );

  it.each(REFUSALS)("because of %s leads to the landing where that follows", async (_, answer) => {
    landing();
    service.answersWith(answer);
    await expect(call()).resolves.toEqual({ ...CHALLENGE, delivery: "none" });
  });

  it("because nobody listens at its address leads on at once", async () => {
    const gone = await startTextService();
    await gone.stop();
    process.env["AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2"] = gone.endpoint;
    await expect(call()).resolves.toMatchObject({ delivery: "spoken" });
    isLogged({ name: "ECONNREFUSED" });
  });

  it.each<[string, TextAnswer]>([
    ["never answers", () => undefined],
    [
      "never ends its answer",
      (response) => {
        response.write('{"MessageId"');
      },
    ],
  ])("because it %s is given up after two seconds", async (_, answer) => {
    service.answersWith(answer);
    const started = performance.now();
    await expect(call()).resolves.toMatchObject({ delivery: "spoken" });
    const took = performance.now() - started;
    expect(took).toBeGreaterThan(1900);
    expect(took).toBeLessThan(3500);
    isLogged({ name: "TimeoutError" });
  });
});
