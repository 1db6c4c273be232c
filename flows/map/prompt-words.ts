/** Prompts and references as people read them. */
import { decodeXml } from "../language/xml-text";
import { segmentsOf, splitReferences } from "../language/references";

/** The gate's attributes share this prefix, which tells a reader nothing. */
const OWN_PREFIX = /^spamGate(?=[A-Z])/;

/** `spamGateCode` as `code`, `firstName` as `first name`. */
export const nameWords = (name: string): string =>
  name
    .replace(OWN_PREFIX, "")
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, " ")
    .replace(/[_-]+/g, " ")
    .toLowerCase()
    .trim();

/** The last part of a reference in words: `code` of `$.Attributes.spamGateCode`. */
export const referenceWords = (reference: string): string =>
  nameWords(segmentsOf(reference).at(-1) ?? reference);

/** A text with its references as `{code}`. */
export const withReferenceWords = (text: string): string =>
  splitReferences(text)
    .map((part, i) => (i % 2 === 0 ? part : `{${referenceWords(part)}}`))
    .join("");

/**
 * The words of an SSML document, without its tags. Unlike a voice it also reads a broken document,
 * as far as it can.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/supported-ssml-tags.html
 */
export const ssmlWords = (ssml: string): string =>
  withReferenceWords(
    decodeXml(
      ssml
        .replace(/<!--[\s\S]*?-->/g, " ")
        .replace(/<sub\b[^<>]*?alias\s*=\s*"([^"]*)"[^<>]*>[^<]*<\/sub>/g, "$1")
        .replace(/<\/?(?:break|p|s)\b[^<>]*>/g, " ")
        .replace(/<\/?[A-Za-z][\w:-]*(?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*\s*\/?>/g, ""),
    ),
  )
    .replace(/\s+/g, " ")
    .trim();
