import { LANGUAGES } from "../../../flows/gate/languages";
import { offeringHelp } from "../../../flows/gate/help";
import { DEFAULT_PROMPTS } from "../../../flows/gate/prompts";
import { offersHelp } from "../../../simulator/traffic/help-key";
import type { Speech } from "../../../simulator/speech/speech";

const hears = (text: string): boolean => offersHelp({ text } as Speech);

describe("a caller", () => {
  it.each(LANGUAGES)(
    "hears the key for help in %s where it is offered, and only there",
    (language) => {
      const prompts = DEFAULT_PROMPTS[language];
      const offering = offeringHelp(prompts, language);
      for (const name of ["challenge", "retry"] as const) {
        expect(hears(prompts[name].replace("{code}", "7065"))).toBe(false);
        expect(hears(offering[name].replace("{code}", "7065"))).toBe(true);
      }
    },
  );

  it.each([
    "For help press zero",
    "Marque el cero.",
    "Drücken Sie die Null!",
    "ゼロを押す",
    "0: help",
  ])("hears the key in %j", (text) => {
    expect(hears(text)).toBe(true);
  });

  it.each(["Enter 1000", "Press 10", "a nullity", "cerotic"])("hears none in %j", (text) => {
    expect(hears(text)).toBe(false);
  });
});
