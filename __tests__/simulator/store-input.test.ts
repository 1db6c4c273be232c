import { action, artefactOf, ask, flowOf, hangUp, say } from "../support/flows";
import { dial, type TestCall } from "../support/telephone";

/** Asks, and says what was stored. */
const storing = (parameters: object = {}, errors?: Readonly<Record<string, string>>): TestCall =>
  dial(
    artefactOf(
      flowOf(
        ask("ask", "echo", parameters, errors),
        say("echo", "You keyed $.StoredCustomerInput."),
        say("error"),
        hangUp,
      ),
    ),
  );

const dtmf = (settings: object): object => ({ DTMFConfiguration: settings });

describe("store customer input", () => {
  it("goes on at once with the last digit of the maximum length", async () => {
    const call = storing();
    await call.hears(/your number/i);
    await call.presses("7665");
    await call.hears(/keyed 7665\./);
    await call.endsWith("disconnected");
  });

  it("takes fewer digits before the terminator, and leaves the terminator out", async () => {
    const call = storing();
    await call.presses("12#");
    await call.hears(/keyed 12\./);
  });

  it("takes the digits so far when the caller pauses between keys", async () => {
    const call = storing();
    await call.presses("12");
    await call.waits();
    await call.hears(/keyed 12\./);
    expect(call.happenings("input")[0]?.at).toBeCloseTo(0.792 + 0.5 + 0.5 + 5, 1);
  });

  it("waits as long between keys as the flow says", async () => {
    const call = storing(dtmf({ InterdigitTimeLimitSeconds: "2" }));
    await call.presses("1");
    await call.presses("2", 2100);
    await call.hears(/keyed 1\./);
  });

  it("stores the word Timeout for silence and goes on as with input", async () => {
    const call = storing();
    await call.waits();
    await call.hears(/keyed Timeout\./);
  });

  it("counts the limit for the first key from the end of the prompt", async () => {
    const call = storing();
    await call.presses("1", 7900);
    await call.presses("#");
    await call.hears(/keyed 1\./);
    const late = storing();
    await late.presses("1", 8000);
    await late.hears(/keyed Timeout\./);
  });

  it("lets a key interrupt the prompt", async () => {
    const call = storing();
    await call.interruptsWith("7665");
    await call.hears(/keyed 7665/);
    expect(call.happenings("input")[0]?.at).toBeCloseTo(0.4, 1);
  });

  it("erases the entry at *", async () => {
    const call = storing();
    await call.presses("99*7665");
    await call.hears(/keyed 7665/);
  });

  it("takes * as any key where the cancel key is off", async () => {
    const call = storing(dtmf({ DisableCancelKey: "True" }));
    await call.presses("99*1");
    await call.hears(/keyed 99\*1/);
  });

  it("ends at a terminator of its own and takes # as any key", async () => {
    const call = storing(dtmf({ InputTerminationSequence: "**" }));
    await call.presses("1#**");
    await call.hears(/keyed 1#\./);
  });

  it("stores nothing at # alone", async () => {
    const call = storing();
    await call.presses("#");
    await call.hears(/keyed \./);
  });

  it("reads its limits from attributes", async () => {
    const flow = flowOf(
      action(
        "set",
        "UpdateContactAttributes",
        { Attributes: { length: "2" } },
        { next: "ask", errors: { NoMatchingError: "error" } },
      ),
      ask("ask", "echo", {
        InputValidation: { CustomValidation: { MaximumLength: "$.Attributes.length" } },
      }),
      say("echo", "You keyed $.StoredCustomerInput."),
      say("error"),
      hangUp,
    );
    const call = dial(artefactOf(flow));
    await call.presses("12");
    await call.hears(/keyed 12/);
  });

  it("takes the error branch where a limit leads nowhere", async () => {
    const call = storing({
      InputValidation: { CustomValidation: { MaximumLength: "$.Attributes.none" } },
    });
    await call.hears(/^error$/);
  });

  it("takes the error branch at a prompt that no voice can read", async () => {
    const call = storing({ Text: undefined, SSML: "<speak>Your number" });
    await call.hears(/^error$/);
  });

  it.each([
    ["99*#", "*"],
    ["*", "*"],
    ["*1*", "*"],
    ["*12#", "12"],
  ])(
    "stores what came after the cancel key in %s, or else the key itself",
    async (keys, stored) => {
      const call = storing();
      await call.presses(keys);
      await call.hears(new RegExp(`keyed ${stored.replace("*", "\\*")}\\.`));
    },
  );
});

describe("a phone number input", () => {
  const keying = (validation: object): TestCall =>
    storing(
      { InputValidation: { PhoneNumberValidation: validation } },
      { NoMatchingError: "error", InvalidPhoneNumber: "error" },
    );
  const us = { NumberFormat: "Local", CountryCode: "US" };
  const gb = { NumberFormat: "Local", CountryCode: "GB" };
  const it39 = { NumberFormat: "Local", CountryCode: "IT" };

  it.each([
    ["12065550100#", { NumberFormat: "E164" }, "+12065550100"],
    ["2065550100#", us, "+12065550100"],
    ["02079460000#", gb, "+442079460000"],
    ["0655501234#", it39, "+390655501234"],
  ])("stores %s under %j as %s", async (keys, validation, stored) => {
    const call = keying(validation);
    await call.presses(keys);
    await call.hears(new RegExp(`keyed \\${stored}\\.`));
  });

  it.each([
    ["123#", { NumberFormat: "E164" }],
    ["02065550100#", { NumberFormat: "E164" }],
    ["20655501001234#", { NumberFormat: "Local", CountryCode: "ZZ" }],
    ["#", us],
    ["*", us],
  ])("refuses %s under %j", async (keys, validation) => {
    const call = keying(validation);
    await call.presses(keys);
    await call.hears(/^error$/);
  });

  it("stores the word Timeout for silence", async () => {
    const call = keying(us);
    await call.waits();
    await call.hears(/keyed Timeout/);
  });
});

describe("the touch-tone buffer", () => {
  const buffering = (enabled: string, next = "welcome"): TestCall =>
    dial(
      artefactOf(
        flowOf(
          action(
            "buffer",
            "GetParticipantInput",
            { EnableDTMFBuffer: enabled },
            { next, errors: { NoMatchingError: next } },
          ),
          say("welcome", "Welcome.", "ask"),
          ask("ask", "echo"),
          say("echo", "You keyed $.StoredCustomerInput."),
          say("error"),
          hangUp,
        ),
      ),
    );

  it("keeps keys pressed during a prompt for the next input, which skips its own", async () => {
    const call = buffering("true");
    await call.hears(/welcome/i);
    await call.interruptsWith("7665");
    await call.hears(/keyed 7665/);
  });

  it("lets the caller finish what the buffer began", async () => {
    const call = buffering("true");
    await call.interruptsWith("76");
    await call.waits();
    await call.presses("65");
    await call.hears(/keyed 7665/);
  });

  it("loses keys pressed during a prompt while it is off", async () => {
    const call = buffering("false");
    await call.interruptsWith("7665");
    await call.hears(/your number/i);
    await call.waits();
    await call.hears(/keyed Timeout/);
    expect(call.happenings("key").map(({ counted }) => counted)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
