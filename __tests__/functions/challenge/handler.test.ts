import { handler } from "../../../functions/challenge/handler";

/** Node's types know no arguments of the handler, and Lambda gives it some. */
const invoke = handler as (event?: unknown) => Promise<unknown>;

describe("the challenge handler", () => {
  const error = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const output = ["log", "info", "warn"].map((name) =>
    jest.spyOn(console, name as "log").mockImplementation(() => undefined),
  );

  beforeEach(() => {
    jest.clearAllMocks();
    process.env["CODE_DIGITS"] = "4";
  });
  afterAll(() => {
    jest.restoreAllMocks();
    delete process.env["CODE_DIGITS"];
  });

  test("answers with a flat map of strings, as Connect's STRING_MAP needs it", async () => {
    const answer = await invoke({ Name: "ContactFlowEvent" });
    expect(answer).toEqual({ code: expect.stringMatching(/^[1-9][0-9]{3}$/) as string });
  });

  test.each(["3", "5", "8"])("makes codes of %s digits when told so", async (digits) => {
    process.env["CODE_DIGITS"] = digits;
    const { code } = (await invoke()) as { code: string };
    expect(code).toHaveLength(Number(digits));
  });

  test.each([undefined, null, 7, "x", [], {}, { Details: null }, { Details: { ContactData: 1 } }])(
    "answers the odd event %p like any other",
    async (event) => {
      await expect(invoke(event)).resolves.toHaveProperty("code");
    },
  );

  test.each(["", "0", "2", "9", "4.5", "four"])(
    "answers without a code, and says why, when CODE_DIGITS is %p",
    async (digits) => {
      process.env["CODE_DIGITS"] = digits;
      await expect(invoke()).resolves.toEqual({});
      expect(JSON.parse(String(error.mock.calls[0]?.[0]))).toMatchObject({
        level: "ERROR",
        CODE_DIGITS: digits,
      });
    },
  );

  test("logs nothing of a call", async () => {
    await invoke({ Details: { ContactData: { CustomerEndpoint: { Address: "+12065550100" } } } });
    for (const spy of [error, ...output]) expect(spy).not.toHaveBeenCalled();
  });
});
