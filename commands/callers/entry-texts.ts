/** What a list says about a number in words. */
import { isPrintable, printable } from "../terminal/printable";

export type CheckedText = { readonly text: string | undefined } | { readonly problem: string };

const MOST_IN_NAME = 40;
const MOST_IN_NOTE = 200;

/** A name that a voice can speak; nothing but spaces is none. */
export const checkName = (text: string): CheckedText => {
  const name = tidy(text);
  if (name === "") return { text: undefined };
  return /^[\p{L}\p{M} .'-]+$/u.test(name) && /\p{L}/u.test(name) && lengthOf(name) <= MOST_IN_NAME
    ? { text: name }
    : wrong(name, `letters, spaces, periods, apostrophes and hyphens, at most ${MOST_IN_NAME}`);
};

/** A note for operators; nothing but spaces is none. */
export const checkNote = (text: string): CheckedText => {
  const note = tidy(text);
  if (note === "") return { text: undefined };
  return isPrintable(note) && lengthOf(note) <= MOST_IN_NOTE
    ? { text: note }
    : wrong(note, `one line of at most ${MOST_IN_NOTE} characters without control codes`);
};

const tidy = (text: string): string => text.normalize("NFC").trim();

const lengthOf = (text: string): number => Array.from(text).length;

const SHOWN = 60;

const wrong = (text: string, allowed: string): CheckedText => {
  const shown = Array.from(text).slice(0, SHOWN).join("");
  return {
    problem: `is "${printable(shown)}${shown === text ? "" : "…"}"; allowed: ${allowed}`,
  };
};
