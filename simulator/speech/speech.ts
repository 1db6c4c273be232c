import type { Contact } from "../contact";
import type { PreparedPart, Prompt } from "./prepare-prompt";
import { speakingMilliseconds } from "./speaking-time";

/**
 * A prompt as one contact hears it. Only what is asked for is built: a million calls of traffic
 * need lengths and digits, not text.
 */
export class Speech {
  readonly #prompt: Prompt;
  readonly #contact: Contact;

  constructor(prompt: Prompt, contact: Contact) {
    this.#prompt = prompt;
    this.#contact = contact;
  }

  /** Estimated length. */
  get milliseconds(): number {
    let sum = 0;
    for (const part of this.#prompt.parts) {
      sum +=
        part.kind === "silence"
          ? part.milliseconds
          : (part.milliseconds ??
            speakingMilliseconds(part.fill(this.#contact), part.spelled, part.rate));
    }
    return sum;
  }

  /** The first digits said one by one, such as `7665`; empty where there are none. */
  get digits(): string {
    for (const part of this.#prompt.parts) {
      if (part.kind !== "words" || !part.spelled) continue;
      const digits = part.fill(this.#contact).trim();
      if (/^\d+$/.test(digits)) return digits;
    }
    return "";
  }

  /** The SSML document as it is sent to the voice; absent for plain text and recordings. */
  get ssml(): string | undefined {
    return this.#prompt.ssml?.(this.#contact);
  }

  /** The words as they are written: `enter 7665`. */
  get text(): string {
    return this.#join((words) => words);
  }

  /** The words as they are heard: `enter 7 6 6 5`. */
  get spoken(): string {
    return this.#join((words, part) => (part.spelled ? Array.from(words.trim()).join(" ") : words));
  }

  #join(say: (words: string, part: WordsPart) => string): string {
    return this.#prompt.parts
      .map((part) => (part.kind === "silence" ? " " : say(part.fill(this.#contact), part)))
      .join("")
      .replace(/\s+/g, " ")
      .trim();
  }
}

type WordsPart = Extract<PreparedPart, { readonly kind: "words" }>;
