import fc from "fast-check";
import { readTextSettings } from "../../../../functions/challenge/delivery/read-text-settings";
import { TEXTS } from "../../../support/texting";

describe("the settings of texts in the environment", () => {
  it.each([
    ["identity", TEXTS],
    ["notify", { ...TEXTS, by: "notify" as const, sender: undefined }],
  ])("are read as they were written by %s", (_, settings) => {
    expect(readTextSettings(JSON.stringify(settings))).toEqual(
      JSON.parse(JSON.stringify(settings)),
    );
  });

  it.each<[string, string | undefined]>([
    ["missing", undefined],
    ["not JSON", "{by:identity}"],
    ["null", "null"],
    ...(
      [
        ["by", "pigeon"],
        ["sender", undefined],
        ["sender", ""],
        ["otherwise", "voicemail"],
        ["digits", 3],
        ["digits", 9],
        ["digits", 6.5],
        ["attempts", 0],
        ["perNumberDay", 0],
        ["perHour", 1.5],
        ["maxPrice", "5 cents"],
        ["countries", [1]],
        ["greetByName", "yes"],
      ] as const
    ).map(([name, value]): [string, string] => [
      `with ${name} ${JSON.stringify(value)}`,
      JSON.stringify({ ...TEXTS, [name]: value }),
    ]),
  ])("are refused when they are %s", (_, json) => {
    expect(readTextSettings(json)).toBeUndefined();
  });

  it("are refused when any field is missing", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(TEXTS)), (name) => {
        expect(readTextSettings(JSON.stringify({ ...TEXTS, [name]: undefined }))).toBeUndefined();
      }),
    );
  });
});
