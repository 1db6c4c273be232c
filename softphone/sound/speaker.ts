import type { Say } from "../call/line";
import { spokenText, voiceFor } from "./spoken-text";

export interface Speaker {
  /** Says a text, if sound is on and the browser has a voice of its own for the language. */
  readonly say: Say;
  readonly hush: () => void;
  on: boolean;
}

/** The browser's speech synthesis; silent where there is none. */
export const speakerFor = (language: string): Speaker => {
  const synthesis = "speechSynthesis" in window ? window.speechSynthesis : undefined;
  // Browsers load voices when they are first asked for.
  synthesis?.getVoices();
  const speaker: Speaker = {
    on: true,
    hush: () => {
      synthesis?.cancel();
    },
    say: (text) => {
      const voice = synthesis && voiceFor(synthesis.getVoices(), language);
      if (!speaker.on || synthesis === undefined || voice === undefined) return undefined;
      synthesis.cancel();
      const utterance = new SpeechSynthesisUtterance(spokenText(text));
      utterance.voice = voice;
      utterance.lang = voice.lang;
      return new Promise((resolve) => {
        const done = (): void => {
          resolve();
        };
        utterance.onend = done;
        utterance.onerror = done;
        synthesis.speak(utterance);
      });
    },
  };
  return speaker;
};
