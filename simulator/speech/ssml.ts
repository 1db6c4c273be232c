import { decodeXml } from "../../flows/language/xml-text";
import { breakMilliseconds, PARAGRAPH_MILLISECONDS, rateOf } from "./speaking-time";

/** A run of words with one way of saying them, or a silence. */
export type SpokenPart =
  | {
      readonly kind: "words";
      /** References are still in it. */
      readonly text: string;
      /** Said one character at a time. */
      readonly spelled: boolean;
      /** 1 is the voice's own rate. */
      readonly rate: number;
    }
  | { readonly kind: "silence"; readonly milliseconds: number };

/**
 * What an SSML document makes a voice say. Unsupported tags are ignored, as the voice ignores them.
 *
 * @returns `undefined` where the document is broken and nothing can be said.
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/supported-ssml-tags.html
 */
export const parseSsml = (ssml: string): readonly SpokenPart[] | undefined => {
  const document = SPEAK.test(ssml) ? ssml.replace(PROLOG, "") : `<speak>${ssml}</speak>`;
  const parts: SpokenPart[] = [];
  const open: Tag[] = [];
  for (const token of document.trim().split(TAG)) {
    if (token.startsWith("<!--")) continue;
    if (!token.startsWith("<")) {
      if (/[<>]|&(?!\w+;|#\d+;)/.test(token)) return undefined;
      if (token === "") continue;
      // Words before or after <speak>.
      if (open.length === 0) return undefined;
      parts.push(words(decodeXml(token), open));
      continue;
    }
    const tag = readTag(token);
    if (tag.form !== "close" && (tag.name === "speak") !== (open.length === 0)) return undefined;
    if (open.length === 0 && parts.length > 0) return undefined;
    if (tag.form === "close") {
      if (open.pop()?.name !== tag.name) return undefined;
    } else if (tag.form === "open") {
      open.push(tag);
    }
    parts.push(...silence(tag));
  }
  return open.length === 0 && parts.length > 0 ? parts : undefined;
};

interface Tag {
  readonly name: string;
  readonly form: "open" | "close" | "empty";
  readonly attributes: Readonly<Record<string, string>>;
}

/** Without this tag the whole text is read as if it stood inside one. */
const SPEAK = /<speak[\s/>]/;
const PROLOG = /^\s*<\?xml[^>]*\?>/;
const TAG = /(<!--[\s\S]*?-->|<\/?[A-Za-z][^<>]*>)/;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const SPELLED = /^(?:digits|characters|spell-out|telephone)$/;

const readTag = (token: string): Tag => ({
  name: /[A-Za-z][\w:-]*/.exec(token)?.[0] ?? "",
  form: token.startsWith("</") ? "close" : token.endsWith("/>") ? "empty" : "open",
  attributes: Object.fromEntries(
    [...token.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [
      name,
      double ?? single ?? "",
    ]),
  ),
});

const words = (text: string, open: readonly Tag[]): SpokenPart => {
  const alias = open.at(-1)?.name === "sub" ? open.at(-1)?.attributes["alias"] : undefined;
  return {
    kind: "words",
    text: alias ?? text,
    spelled: open.some(
      ({ name, attributes }) => name === "say-as" && SPELLED.test(attributes["interpret-as"] ?? ""),
    ),
    rate: open.reduce(
      (rate, { name, attributes }) =>
        name === "prosody" ? rate * rateOf(attributes["rate"]) : rate,
      1,
    ),
  };
};

const silence = ({ name, form, attributes }: Tag): SpokenPart[] => {
  if (name === "break" && form !== "close") {
    const milliseconds = breakMilliseconds(attributes["time"], attributes["strength"]);
    return [{ kind: "silence", milliseconds }];
  }
  const paragraph = (name === "p" || name === "s") && form === "close";
  return paragraph ? [{ kind: "silence", milliseconds: PARAGRAPH_MILLISECONDS }] : [];
};
