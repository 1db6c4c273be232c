import { spokenText, voiceFor } from "../../softphone/sound/spoken-text";
import { KEYPAD, toneOf } from "../../softphone/sound/touch-tones";

const voice = (lang: string, localService = true) => ({ lang, localService });

describe("the sound of the page", () => {
  it("gives every key the pair of tones of a telephone", () => {
    expect(toneOf("1")).toEqual([697, 1209]);
    expect(toneOf("0")).toEqual([941, 1336]);
    expect(toneOf("#")).toEqual([941, 1477]);
    expect(new Set(KEYPAD.map((key) => toneOf(key).join())).size).toBe(12);
  });

  it("says digits one by one", () => {
    expect(spokenText("enter 7 6 6 5 to continue, 24 hours")).toBe(
      "enter 7, 6, 6, 5 to continue, 24 hours",
    );
  });

  it("chooses a voice of the flow's language that does not leave the machine", () => {
    const voices = [voice("en-US", false), voice("de-DE"), voice("en_GB"), voice("fr-FR", false)];
    expect(voiceFor(voices, "en-US")).toBe(voices[2]);
    expect(voiceFor(voices, "de-DE")).toBe(voices[1]);
    expect(voiceFor(voices, "fr-FR")).toBeUndefined();
  });
});
