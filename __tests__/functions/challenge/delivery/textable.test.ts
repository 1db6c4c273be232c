import fc from "fast-check";
import { SERVICES, TERRITORIES } from "../../../../functions/challenge/delivery/area-codes";
import { isTextable } from "../../../../functions/challenge/delivery/textable";
import { CALLING_CODES } from "../../../../simulator/actions/calling-codes";

/** Written down from the numbering plan, by the countries and territories of the code +1. */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  AG: ["268"],
  AI: ["264"],
  AS: ["684"],
  BB: ["246"],
  BM: ["441"],
  BS: ["242"],
  DM: ["767"],
  DO: ["809", "829", "849"],
  GD: ["473"],
  GU: ["671"],
  JM: ["658", "876"],
  KN: ["869"],
  KY: ["345"],
  LC: ["758"],
  MP: ["670"],
  MS: ["664"],
  PR: ["787", "939"],
  SX: ["721"],
  TC: ["649"],
  TT: ["868"],
  VC: ["784"],
  VG: ["284"],
  VI: ["340"],
};

/** Some of the mainland, of Alaska, of Hawaii, and of Canada. */
const MAINLAND = ["206", "212", "305", "415", "512", "702", "907", "808", "416", "604", "867"];

const SERVICE_CODES = [
  ...["500", "521", "522", "523", "524", "525", "526", "527", "528", "529"],
  ...["533", "544", "566", "577", "588", "600", "622", "700", "710"],
  ...["800", "833", "844", "855", "866", "877", "888", "880", "881", "882", "900", "911"],
];

const line = fc.integer({ min: 2_000_000, max: 9_999_999 }).map(String);

describe("the area codes of the North American Numbering Plan", () => {
  it("outside the mainland are those of every country and territory that shares +1", () => {
    expect([...TERRITORIES].sort()).toEqual(Object.values(AREAS).flat().sort());
    const sharing = [...CALLING_CODES].filter(([, code]) => code === "1").map(([name]) => name);
    expect([...Object.keys(AREAS), "CA", "US"].sort()).toEqual(sharing.sort());
  });

  it("of services are no area's own", () => {
    expect(SERVICE_CODES.filter((code) => !SERVICES.test(code))).toEqual([]);
    expect([...MAINLAND, ...TERRITORIES].filter((code) => SERVICES.test(code))).toEqual([]);
  });
});

describe("a number is sent a text", () => {
  it.each(MAINLAND)("with the area code %s where +1 is listed", (area) => {
    expect(isTextable(`+1${area}5550100`, ["+1"])).toBe(true);
    expect(isTextable(`+1${area}5550100`, ["+44"])).toBe(false);
  });

  it.each([...TERRITORIES, ...SERVICE_CODES.filter((code) => code !== "911")])(
    "with the area code %s only where that is listed itself",
    (area) => {
      const number = `+1${area}5550100`;
      expect(isTextable(number, ["+1"])).toBe(false);
      expect(isTextable(number, [`+1${area.slice(0, 2)}`])).toBe(false);
      expect(isTextable(number, ["+1", `+1${area}`])).toBe(true);
      expect(isTextable(number, [`+1${area}555`])).toBe(true);
      expect(isTextable(number, ["+1", `+1${area}556`])).toBe(false);
    },
  );

  it.each([
    ["too short", "+1206555010"],
    ["too long", "+120655501000"],
    ["an area code that begins with 1", "+11065550100"],
    ["an area code whose second digit is 9", "+12965550100"],
    ["an exchange that begins with 0", "+12060550100"],
  ])("never with %s after +1", (_, number) => {
    expect(isTextable(number, ["+1"])).toBe(false);
  });

  it("in other countries by the start of the number alone", () => {
    expect(isTextable("+447700900123", ["+1", "+44"])).toBe(true);
    expect(isTextable("+447700900123", ["+4477"])).toBe(true);
    expect(isTextable("+447700900123", ["+4478", "+4"])).toBe(true);
    expect(isTextable("+447700900123", ["+49"])).toBe(false);
    expect(isTextable("+447700900123", [])).toBe(false);
  });

  it("never without a listed prefix, whatever is listed", () => {
    const prefix = fc.stringMatching(/^\+[1-9]\d{0,6}$/);
    const number = fc.oneof(
      fc.stringMatching(/^\+[1-9]\d{1,14}$/),
      fc.tuple(fc.constantFrom(...MAINLAND, ...TERRITORIES), line).map(([a, l]) => `+1${a}${l}`),
    );
    fc.assert(
      fc.property(number, fc.array(prefix), (each, countries) => {
        fc.pre(!countries.some((start) => each.startsWith(start)));
        expect(isTextable(each, countries)).toBe(false);
      }),
    );
  });

  it("in no territory by anything shorter than its area code", () => {
    const area = fc.constantFrom(...TERRITORIES);
    const short = fc.constantFrom("+1", "+12", "+18", "+124", "+144", "+180", "+44");
    fc.assert(
      fc.property(area, line, fc.array(short), (code, rest, countries) => {
        expect(isTextable(`+1${code}${rest}`, countries)).toBe(false);
      }),
    );
  });
});
