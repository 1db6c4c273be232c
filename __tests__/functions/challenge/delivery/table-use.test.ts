import { handler } from "../../../../functions/challenge/handler-with-texts";
import { playCall } from "../../../../scripts/docs/played-call";
import type { GateSettingsInput } from "../../../../stacks/settings/gate-settings";
import { useCallerTable } from "../../../support/caller-table";
import { connectEvent, useLambda } from "../../../support/lambda";
import { useTextService } from "../../../support/text-service";
import { textingVariables } from "../../../support/texting";

const SETTINGS: GateSettingsInput = {
  challenge: { delivery: "texted", texted: { countries: ["+1"], otherwise: "disconnect" } },
  texts: { by: "identity", sender: "Example Bank" },
  callers: { lists: true },
};

const table = useCallerTable();
const service = useTextService();

useLambda(() => ({
  ...table.environment,
  ...textingVariables(),
  AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: service.endpoint,
}));

/** What the handler asked of the table, by DynamoDB's name of it. */
let asked: jest.SpyInstance<ReturnType<typeof fetch>, Parameters<typeof fetch>>;
beforeEach(() => {
  asked = jest.spyOn(globalThis, "fetch");
});
afterEach(() => {
  asked.mockRestore();
});
const times = (operation: string): number =>
  asked.mock.calls.filter(
    ([, init]) =>
      new Headers(init?.headers).get("x-amz-target") === `DynamoDB_20120810.${operation}`,
  ).length;

/** A call as the flow makes it: a text, what is keyed in, and the report. */
const call = async (
  contact: string,
  keyed: (code: string) => readonly string[],
  outcome: string,
): Promise<void> => {
  const ask = (parameters: Readonly<Record<string, string>>): ReturnType<typeof handler> =>
    handler(connectEvent(parameters, "+12065550100", contact));
  await ask({ request: "challenge", attempt: "1" });
  for (const keys of keyed(service.texts().at(-1)?.code ?? "")) {
    await ask({ request: "compare", keyed: keys });
  }
  await ask({ request: "report", outcome, attempts: "1", reason: "everybody" });
};

const other = (code: string): string => (code === "111111" ? "222222" : "111111");

describe("a call with a texted code asks as much of the table as docs/costs.md is computed with", () => {
  it.each([
    ["right", (code: string) => [code], "passed"],
    ["wrong", (code: string) => [other(code), other(code)], "failed"],
    ["silent", () => [], "no-input"],
  ] as const)("%s", async (style, keyed, outcome) => {
    const { reads, writes } = await playCall(SETTINGS, style);
    await call(`contact-${style}`, keyed, outcome);
    expect({ reads: times("BatchGetItem"), writes: times("UpdateItem") }).toEqual({
      reads,
      writes,
    });
  });
});
