import { inspectSettings } from "../../../stacks/settings/check-settings";
import { deliveredTexts } from "../../../stacks/settings/delivered-texts";
import { settingsWarnings } from "../../../stacks/settings/settings-warnings";
import { settingsWith } from "../../support/settings";

const TEXTED = { countries: ["+1"], otherwise: "disconnect" } as const;
const TEXTS = { sender: "Example Bank" } as const;

/** Problems as `path: what is allowed`. */
const problemsOf = (settings: unknown): readonly string[] => {
  const checked = inspectSettings(settings);
  return "problems" in checked
    ? checked.problems.map(({ path, allowed }) => `${path}: ${allowed}`)
    : [];
};

const gate = (challenge: object, others: object = {}): object => ({
  challenge: { delivery: "texted", texted: TEXTED, ...challenge },
  texts: TEXTS,
  callers: { lists: true },
  ...others,
});

describe("a texted code", () => {
  it("needs countries, what follows otherwise, a sender and the caller table", () => {
    expect(problemsOf(gate({}))).toEqual([]);
  });

  it.each([
    ["no table", gate({}, { callers: {} }), /^challenge\.delivery: .*callers\.lists/],
    ["no section", gate({ texted: undefined }), /^challenge\.texted: .*countries/],
    ["no texts", gate({}, { texts: undefined }), /^texts: .*Example Bank/],
    ["no sender", gate({}, { texts: { by: "identity" } }), /^texts: .*sender/],
    ["no countries", gate({ texted: { otherwise: "spoken" } }), /^challenge\.texted\.countries: /],
    ["an empty list", gate({ texted: { ...TEXTED, countries: [] } }), /at least one start/],
    [
      "no prefix",
      gate({ texted: { ...TEXTED, countries: ["US"] } }),
      /start of a number in E\.164/,
    ],
    ["no otherwise", gate({ texted: { countries: ["+1"] } }), /^challenge\.texted\.otherwise: /],
    ["no landing", gate({ texted: { ...TEXTED, otherwise: "landing" } }), /there is no landing/],
    [
      "an unknown sender",
      gate({}, { texts: { by: "pigeon" } }),
      /^texts\.by: .*"identity", "notify"/,
    ],
    ["a long sender", gate({}, { texts: { sender: "x".repeat(31) } }), /^texts\.sender: /],
    ["a reference", gate({}, { texts: { sender: "$.External.name" } }), /^texts\.sender: /],
    ["a price", gate({ texted: { ...TEXTED, maxPrice: "5 cents" } }), /maxPrice: .*US dollars/],
  ])("is refused with %s", (_, settings, problem) => {
    expect(problemsOf(settings)).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    ["challenge.texted", gate({ texted: undefined })],
    ["texts", gate({}, { texts: undefined })],
    ["challenge.texted.countries", gate({ texted: { otherwise: "spoken" } })],
    ["challenge.texted.otherwise", gate({ texted: { countries: ["+1"] } })],
  ])("is said to be missing, not to be all settings: %s", (path, settings) => {
    const checked = inspectSettings(settings);
    expect("problems" in checked ? checked.problems : []).toMatchObject([
      { path, value: "missing" },
    ]);
  });

  it.each([
    [
      gate({ texted: { otherwise: "spoken" } }),
      'a list of starts of numbers, such as ["+1", "+4420"]',
    ],
    [gate({ texted: { countries: ["+1"] } }), '"spoken", "landing", "disconnect"'],
  ])("is told what to give where a setting is missing", (settings, allowed) => {
    expect(problemsOf(settings)).toEqual([expect.stringContaining(`: allowed: ${allowed}`)]);
  });

  it("needs no sender where Notify sends", () => {
    expect(problemsOf(gate({}, { texts: { by: "notify" } }))).toEqual([]);
  });

  it("is told to the function with every default", () => {
    const settings = settingsWith({
      challenge: {
        delivery: "texted",
        texted: { countries: ["+1", "+1242"], otherwise: "spoken" },
      },
      texts: TEXTS,
      callers: { lists: true, greetByName: true },
    });
    expect(deliveredTexts(settings)).toEqual({
      by: "identity",
      sender: "Example Bank",
      language: "en-US",
      digits: 6,
      attempts: 2,
      countries: ["+1", "+1242"],
      otherwise: "spoken",
      maxPrice: "0.05",
      perNumberDay: 3,
      perHour: 300,
      greetByName: true,
    });
  });

  it("is off by default, and says so where its settings are not used", () => {
    expect(deliveredTexts(settingsWith())).toBeUndefined();
    const unused = settingsWith({ challenge: { texted: { ...TEXTED, countries: ["+1"] } } });
    expect(settingsWarnings(unused)).toEqual([expect.stringContaining("delivery is spoken")]);
  });
});

describe("a greeting by name", () => {
  it("is refused where a forged number could learn the name", () => {
    expect(problemsOf({ callers: { lists: true, greetByName: true } })).toEqual([
      expect.stringMatching(/^callers\.greetByName: .*challenge\.delivery to "texted"/),
    ]);
  });
});
