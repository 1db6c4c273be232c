import type { Speech } from "../speech/speech";

/** The key for help in every gate that has one: no code begins with it. */
export const HELP_KEY = "0";

/** Whether a prompt names the key for help, by its digit or by the digit's name. */
export const offersHelp = ({ text }: Speech): boolean => NAMES_ZERO.test(text);

/** A zero that is not part of a longer number, or the word in a language that a gate can speak. */
const NAMES_ZERO = /(?<!\d)0(?!\d)|(?<!\p{L})(?:zero|zéro|cero|null)(?!\p{L})|ゼロ/iu;
