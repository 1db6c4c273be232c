import type { Action } from "../language/actions";
import { speak } from "../language/build";
import { CODE_REFERENCE } from "./attempt";
import { CODE } from "./prompts";

const XML: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => XML[character] ?? character);

/**
 * A prompt as SSML. The code is read slowly and digit by digit: without `say-as` it would be
 * spoken as one number.
 *
 * @see https://docs.aws.amazon.com/polly/latest/dg/say-as-tag.html
 */
export const ssmlOf = (prompt: string, codeReference: string): string => {
  const code = `<prosody rate="slow"><say-as interpret-as="digits">${codeReference}</say-as></prosody>`;
  return ssmlWith(prompt, CODE, code);
};

/** A text as SSML, with something spoken in place of each `mark`. */
export const ssmlWith = (text: string, mark: string, spoken: string): string =>
  `<speak>${text.split(mark).map(escapeXml).join(spoken)}</speak>`;

/** Speaks a prompt. */
export const say = (id: string, prompt: string, next: string): Action =>
  speak(id, ssmlOf(prompt, CODE_REFERENCE), next);
