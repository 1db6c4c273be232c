import { inspectSettings } from "../../../stacks/settings/check-settings";
import type { GateSettingsInput } from "../../../stacks/settings/gate-settings";
import type { SettingsProblem } from "../../../stacks/settings/problem";
import { screeningOf } from "../../../stacks/settings/screening";
import { settingsWarnings } from "../../../stacks/settings/settings-warnings";
import { settingsWith } from "../../support/settings";

const problemsOf = (callers: unknown, others: object = {}): readonly SettingsProblem[] => {
  const checked = inspectSettings({ callers, ...others });
  return "problems" in checked ? checked.problems : [];
};
const refusal = (path: string, allowed: RegExp): unknown[] => [
  expect.objectContaining({ path, allowed: expect.stringMatching(allowed) as string }),
];

describe("starts of numbers", () => {
  it.each(["doubtful.outsideCountries", "deny.countries"])("are taken at callers.%s", (path) => {
    const [group = "", name = ""] = path.split(".");
    expect(problemsOf({ [group]: { [name]: ["+1", "+4420", "+7"] } })).toEqual([]);
    expect(problemsOf({ [group]: { [name]: [] } })).toEqual([]);
  });

  it.each([
    "1",
    "+",
    "+0",
    "+12345678",
    "001",
    "US",
    " +1",
    "+1 ",
    "+1\n",
    "+1-206",
    "+١",
    "",
    1,
    null,
    ["+1"],
  ])("are refused with the way to write them: %j", (start) => {
    expect(problemsOf({ deny: { countries: ["+1", start] } })).toEqual(
      refusal("callers.deny.countries.1", /the start of a number in E\.164 form, such as \+1/),
    );
  });

  it("are refused where they are no list, or too many", () => {
    expect(problemsOf({ deny: { countries: "+1" } })).toEqual(
      refusal("callers.deny.countries", /a list of starts of numbers, such as \["\+1", "\+4420"\]/),
    );
    const many = Array.from({ length: 101 }, (_, i) => `+${i + 1}`);
    expect(problemsOf({ deny: { countries: many } })).toEqual(
      refusal("callers.deny.countries", /at most 100 starts/),
    );
  });
});

describe("days and hours", () => {
  it.each([
    ["keepDays", [1, 90, 400], [0, 401, -1, 1.5, "30", "30d", null, true]],
    ["deny.failures.withinHours", [1, 720], [0, 721, "24h", 1e9]],
    ["deny.failures.forHours", [1, 720], [0, 721, NaN, Infinity]],
    ["deny.failures.count", [0, 20], [-1, 21, "3"]],
    ["exempt.passedWithinDays", [0, 30], [-1, 401, "30d"]],
    ["doubtful.failedWithinDays", [0, 30], [-1, 401, {}]],
  ])("callers.%s are whole numbers within bounds", (path, good, bad) => {
    const at = (value: unknown): object =>
      path
        .split(".")
        .reverse()
        .reduce<unknown>((inner, key) => ({ [key]: inner }), value) as object;
    for (const value of good) expect(problemsOf({ lists: true, ...at(value) })).toEqual([]);
    for (const value of bad) {
      expect(problemsOf({ lists: true, ...at(value) })).toEqual(
        refusal(`callers.${path}`, /a whole number from \d+ to \d+/),
      );
    }
  });

  it("may not reach further back than the table remembers", () => {
    const keepDays = 7;
    expect(problemsOf({ lists: true, keepDays, exempt: { passedWithinDays: 8 } })).toEqual(
      refusal("callers.exempt.passedWithinDays", /at most callers\.keepDays/),
    );
    expect(problemsOf({ lists: true, keepDays, doubtful: { failedWithinDays: 8 } })).toEqual(
      refusal("callers.doubtful.failedWithinDays", /at most callers\.keepDays/),
    );
    const failures = { count: 3, withinHours: 100, forHours: 69 };
    expect(problemsOf({ lists: true, keepDays, deny: { failures } })).toEqual(
      refusal("callers.deny.failures", /withinHours and forHours together: at most callers\.keep/),
    );
    const fitting = { ...failures, forHours: 68 };
    expect(problemsOf({ lists: true, keepDays, deny: { failures: fitting } })).toEqual([]);
    const unused = { ...failures, count: 0 };
    expect(problemsOf({ lists: true, keepDays, deny: { failures: unused } })).toEqual([]);
  });
});

describe("rules that need the caller table", () => {
  it.each([
    ["doubtful.failedWithinDays", { doubtful: { failedWithinDays: 7 } }],
    ["exempt.passedWithinDays", { exempt: { passedWithinDays: 30 } }],
    ["deny.failures", { deny: { failures: { count: 3 } } }],
  ])("callers.%s names callers.lists where that is off", (path, callers) => {
    expect(problemsOf(callers)).toEqual(
      refusal(`callers.${path}`, /needs the caller table: set callers\.lists to true/),
    );
    expect(problemsOf({ ...callers, lists: true })).toEqual([]);
  });

  it("are all named at once", () => {
    const problems = problemsOf({
      doubtful: { failedWithinDays: 7 },
      exempt: { passedWithinDays: 30 },
      deny: { countries: ["1"], failures: { count: 3 } },
      onDenied: "hang-up",
    });
    expect(problems.map(({ path }) => path).sort()).toEqual([
      "callers.deny.countries.0",
      "callers.deny.failures",
      "callers.doubtful.failedWithinDays",
      "callers.exempt.passedWithinDays",
      "callers.onDenied",
    ]);
  });
});

describe("onDenied", () => {
  it("takes a goodbye, the challenge, or a landing where there is one", () => {
    for (const onDenied of ["goodbye", "challenge"]) {
      expect(problemsOf({ lists: true, onDenied })).toEqual([]);
    }
    const landing = { lists: true, onDenied: "landing" };
    expect(problemsOf(landing, { onFailed: "transfer-to-queue" })).toEqual([]);
    expect(problemsOf(landing)).toEqual(
      refusal("callers.onDenied", /there is no landing: set onFailed to "transfer-to-flow"/),
    );
    expect(problemsOf(landing, { onNoInput: "transfer-to-queue" })).toHaveLength(1);
    expect(problemsOf({ lists: true, onDenied: "hang-up" })).toEqual(
      refusal("callers.onDenied", /"goodbye", "challenge", "landing"/),
    );
  });

  it("is refused together with the rest, also where other settings are wrong", () => {
    expect(problemsOf({ onDenied: "landing", keepDays: 0 }).map(({ path }) => path)).toContain(
      "callers.keepDays",
    );
  });
});

it("names of callers' settings that do not exist are refused", () => {
  const callers = { list: true, deny: { country: ["+1"] } };
  expect(
    problemsOf(callers)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(["callers.deny.country", "callers.list"]);
});

describe("what the settings mean for the gate", () => {
  const meaning = (callers: GateSettingsInput["callers"], others: GateSettingsInput = {}) =>
    screeningOf(settingsWith({ ...others, callers }));

  it.each<GateSettingsInput["callers"]>([
    {},
    { keepDays: 5 },
    { onDenied: "challenge" },
    { doubtful: { withheld: true } },
    { deny: { failures: { withinHours: 3 } } },
  ])("is nothing where no list and no rule is on: %j", (callers) => {
    expect(meaning(callers)).toBeUndefined();
  });

  it("is a landing for callers whom a rule denies, wherever there is one", () => {
    const deny = { countries: ["+88"] };
    const landing = { onFailed: "transfer-to-flow" } as const;
    expect(meaning({ deny, onDenied: "goodbye" }, landing)?.flow.deniedByRule).toBe("landing");
    expect(meaning({ deny, onDenied: "goodbye" })?.flow.deniedByRule).toBe("goodbye");
    expect(meaning({ deny, onDenied: "challenge" }, landing)?.flow.deniedByRule).toBeUndefined();
  });

  it("is that nobody is on a list where there are none", () => {
    expect(meaning({ deny: { countries: ["+88"] } })).toMatchObject({
      lists: false,
      flow: { deniedByList: undefined, exempts: false, remembers: false },
    });
  });
});

describe("warnings about callers", () => {
  const warningsOf = (callers: GateSettingsInput["callers"]): readonly string[] =>
    settingsWarnings(settingsWith({ callers }));

  it("are given where nobody would be challenged", () => {
    expect(warningsOf({ challenge: "doubtful" })).toEqual([
      expect.stringMatching(/^callers\.challenge is doubtful, but no rule .* nobody is challenged/),
    ]);
  });

  it.each<GateSettingsInput["callers"]>([
    { doubtful: { withheld: true } },
    { doubtful: { outsideCountries: ["+1"] } },
    { lists: true, doubtful: { failedWithinDays: 3 } },
  ])("are given where doubts play no part: %j", (callers) => {
    expect(warningsOf(callers)).toEqual([
      expect.stringMatching(/^callers\.doubtful is not used while .* everybody/),
    ]);
    expect(warningsOf({ ...callers, challenge: "doubtful" })).toEqual([]);
  });

  it("are given where onDenied is said of nobody", () => {
    expect(warningsOf({ onDenied: "goodbye" })).toEqual([
      expect.stringMatching(
        /^callers\.onDenied is goodbye, but nobody is denied: set callers\.lists/,
      ),
    ]);
    expect(warningsOf({ onDenied: "goodbye", lists: true })).toEqual([]);
    expect(warningsOf({ onDenied: "goodbye", deny: { countries: ["+88"] } })).toEqual([]);
  });

  it("are not given of settings that say what they mean", () => {
    expect(warningsOf({})).toEqual([]);
    expect(warningsOf({ lists: true, exempt: { relay: true } })).toEqual([]);
  });
});

describe("flagging by agents", () => {
  const flaggingOf = (flagging: unknown): unknown => {
    const checked = inspectSettings({ callers: { lists: true, flagging } });
    return "problems" in checked ? checked.problems : checked.settings.callers.flagging;
  };

  it("is off unless the settings turn it on", () => {
    expect(settingsWith({}).callers.flagging).toBe(false);
    expect(flaggingOf(false)).toBe(false);
    expect(settingsWith({ callers: { flagging: false } }).callers.flagging).toBe(false);
  });

  it("blocks for 30 days where the settings do not say for how many", () => {
    expect(flaggingOf({})).toEqual({ forDays: 30 });
    expect(flaggingOf({ forDays: 400 })).toEqual({ forDays: 400 });
  });

  it.each([true, "on", null, 30, "30d"])("is refused as %j", (flagging) => {
    expect(flaggingOf(flagging)).toEqual(
      refusal("callers.flagging", /false, or \{"forDays": …\} with 1 to 400 days/),
    );
  });

  it.each([0, 401, 1.5, "30", null])("is refused for %j days", (forDays) => {
    expect(flaggingOf({ forDays })).toEqual([
      expect.objectContaining({ path: expect.stringMatching(/^callers\.flagging/) as string }),
    ]);
  });

  it("knows no other field", () => {
    expect(flaggingOf({ days: 30 })).toEqual([
      expect.objectContaining({ path: expect.stringMatching(/^callers\.flagging/) as string }),
    ]);
  });

  it("names callers.lists where that is off", () => {
    expect(problemsOf({ flagging: {} })).toEqual(
      refusal("callers.flagging", /needs the caller table: set callers\.lists to true/),
    );
  });
});
