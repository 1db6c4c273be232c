import fc from "fast-check";
import { checkSettings } from "../../../stacks/settings/check-settings";
import { SettingsError, type SettingsProblem } from "../../../stacks/settings/problem";
import { PROMPTS } from "../../../flows/gate/prompts";

const problemsOf = (input: unknown): readonly SettingsProblem[] => {
  try {
    checkSettings(input);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
};

describe("settings", () => {
  it("are those of the post where nothing is set", () => {
    expect(checkSettings({})).toEqual({
      challenge: {
        delivery: "spoken",
        digits: 4,
        attempts: 1,
        firstKeySeconds: 8,
        betweenKeysSeconds: 5,
        helpKey: "off",
        onSilence: "retry",
      },
      language: "en-US",
      prompts: {},
      whenUnavailable: "admit",
      onPassed: "goodbye",
      onFailed: "goodbye",
      billingTag: false,
      callers: {
        lists: false,
        keepDays: 90,
        challenge: "everybody",
        doubtful: { withheld: false, outsideCountries: [], failedWithinDays: 0 },
        exempt: { relay: false, passedWithinDays: 0 },
        deny: { countries: [], failures: { count: 0, withinHours: 24, forHours: 24 } },
        flagging: false,
        greetByName: false,
      },
      flowLogging: "unchanged",
      reporting: true,
      phoneNumber: { claim: { countryCode: "US", type: "DID" } },
      protect: true,
      backend: { local: {} },
    });
  });

  it("report all that is wrong at once", () => {
    const problems = problemsOf({
      challenge: { digits: 12, atempts: 2, attemps: 3 },
      voice: "Hans",
      prompts: { challenge: "no code" },
      onPassed: "queue",
      phoneNumber: { claim: { type: "LAND" } },
      backend: { s3: { access_key: "x" }, local: {} },
      color: "red",
    });
    expect(problems.map(({ path }) => path).sort()).toEqual([
      "backend",
      "backend.s3.access_key",
      "challenge.atempts",
      "challenge.attemps",
      "challenge.digits",
      "color",
      "onPassed",
      "phoneNumber.claim.type",
      "prompts.challenge",
      "voice",
    ]);
  });

  it("say where, what and what is allowed", () => {
    expect(() => checkSettings({ challenge: { digits: 12 } })).toThrow(
      [
        "The gate's settings have 1 problem:",
        "  - challenge.digits: 12; allowed: a whole number from 3 to 8",
      ].join("\n"),
    );
  });

  it.each([
    ["challenge.digits", [3, 8], [2, 9, 4.5, "4", null]],
    ["challenge.attempts", [1, 5], [0, 6, true]],
    ["challenge.firstKeySeconds", [1, 180], [0, 181]],
    ["challenge.betweenKeysSeconds", [1, 20], [0, 21]],
    ["language", ["en-GB", "ja-JP"], ["en", "EN-us", ""]],
    ["whenUnavailable", ["admit", "disconnect"], ["open"]],
    ["onPassed", ["goodbye", "transfer-to-flow", "transfer-to-queue"], ["transfer"]],
    ["flowLogging", ["unchanged", "enabled", "disabled"], [true]],
    ["protect", [true, false], ["false"]],
    ["phoneNumber", ["existing", "none"], ["claim", {}, 5]],
    ["phoneNumber.claim.countryCode", ["GB"], ["gb", "GBR"]],
    ["phoneNumber.claim.prefix", ["+1206"], ["1206", "+0", "+"]],
    ["backend", [{ s3: {} }, { cloud: { organization: "o" } }, { http: {} }, { pg: {} }], [{}, 5]],
  ])("takes %s only as documented", (path, good, bad) => {
    const at = (value: unknown): unknown =>
      path
        .split(".")
        .reverse()
        .reduce<unknown>((inner, key) => ({ [key]: inner }), value);
    for (const value of good) expect(problemsOf(at(value))).toEqual([]);
    for (const value of bad) expect(problemsOf(at(value))).toHaveLength(1);
  });

  it("takes a voice only where it speaks the language", () => {
    expect(problemsOf({ language: "de-DE", voice: "Daniel" })).toEqual([]);
    expect(problemsOf({ language: "de-DE", voice: "Joanna" })).toEqual([
      { path: "voice", value: '"Joanna"', allowed: "allowed for de-DE: Vicki, Daniel" },
    ]);
  });

  it.each([
    ["challenge", "", /visible/],
    ["challenge", "  \n ", /visible/],
    ["retry", "again", /write \{code\} where/],
    ["failed", "it was {code}", /remove \{code\}/],
    ["passed", "hello $.Attributes.name", /reference/],
    ["unavailable", "bell \u0007", /control characters/],
    ["unavailable", "half \ud83d", /broken Unicode/],
    ["passed", "x".repeat(6000), /too long/],
  ])("refuse the prompt %s: %j", (name, text, allowed) => {
    const [problem, ...others] = problemsOf({ prompts: { [name]: text } });
    expect(problem?.path).toBe(`prompts.${name}`);
    expect(problem?.allowed).toMatch(allowed);
    expect(others).toEqual([]);
  });

  it("never fail on any JSON but with a list of problems", () => {
    const keys = fc.constantFrom(
      "challenge",
      "voice",
      "language",
      "prompts",
      "phoneNumber",
      "backend",
      "claim",
      "s3",
      "digits",
      ...PROMPTS,
    );
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("json"), { maxLength: 3 }),
        fc.dictionary(keys, tie("json"), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(json, (input) => {
        expect(Array.isArray(problemsOf(input))).toBe(true);
      }),
    );
  });
});

describe("settings of a landing", () => {
  it.each([
    [{ challenge: { helpKey: "1" } }, "challenge.helpKey", /codes never begin with 0/],
    [{ challenge: { helpKey: "0" } }, "onHelp", /a goodbye does not help: set onHelp, or onFailed/],
    [{ onHelp: "goodbye" }, "onHelp", /a goodbye does not help/],
    [{ onFailed: "voicemail" }, "onFailed", /"goodbye", "transfer-to-flow", "transfer-to-queue"/],
    [{ challenge: { onSilence: "wait" } }, "challenge.onSilence", /"retry", "end"/],
    [{ billingTag: "yes" }, "billingTag", /true, false/],
    [
      { prompts: { challenge: "{code} {code} {code} {code}" } },
      "prompts.challenge",
      /\{code\} at most 3 times/,
    ],
  ])("%j is refused with what is allowed", (settings, path, allowed) => {
    expect(problemsOf(settings)).toEqual([
      expect.objectContaining({ path, allowed: expect.stringMatching(allowed) as string }),
    ]);
  });

  it("are all refused together", () => {
    const problems = problemsOf({
      onHelp: "goodbye",
      challenge: { helpKey: "#" },
      prompts: { retry: "{code}{code}{code}{code}" },
    });
    expect(problems.map(({ path }) => path).sort()).toEqual([
      "challenge.helpKey",
      "onHelp",
      "prompts.retry",
    ]);
  });

  it("may leave the landing for help to callers who fail", () => {
    expect(problemsOf({ onFailed: "transfer-to-flow", challenge: { helpKey: "0" } })).toEqual([]);
  });
});
