import { isReference } from "../../flows/language/references";
import type { Contact } from "../contact";
import { compileText, type Fill } from "../compile-references";
import { Speech } from "./speech";
import { RECORDING_MILLISECONDS, speakingMilliseconds } from "./speaking-time";
import { parseSsml, type SpokenPart } from "./ssml";

/** What an action says, taken apart once. */
export interface Prompt {
  readonly parts: readonly PreparedPart[];
  /** The SSML document with its references filled in. */
  readonly ssml: Fill | undefined;
}

export type PreparedPart =
  | {
      readonly kind: "words";
      readonly fill: Fill;
      readonly spelled: boolean;
      readonly rate: number;
      /** Known beforehand where no reference is in it. */
      readonly milliseconds: number | undefined;
    }
  | { readonly kind: "silence"; readonly milliseconds: number };

/** The parameters of an action that speaks: at most one of them is set. */
export interface PromptParameters {
  readonly Text?: string;
  readonly SSML?: string;
  readonly PromptId?: string;
  readonly Media?: { readonly Uri: string };
}

/**
 * Says a prompt to a contact: `undefined` where there is nothing to say, `"broken"` where the
 * voice could not read the document.
 */
export type Say = (contact: Contact) => Speech | undefined | "broken";

export const preparePrompt = (parameters: PromptParameters): Say => {
  const { Text: text, SSML: ssml, PromptId: id, Media: media } = parameters;
  const recording = id ?? media?.Uri;
  if (ssml !== undefined) return saySsml(ssml);
  if (text !== undefined) return say({ parts: prepare([plain(text)]), ssml: undefined });
  if (recording === undefined) return () => undefined;
  return say({
    parts: [
      ...prepare([plain(`[recording ${recording}]`)]).map((part) => ({
        ...part,
        milliseconds: RECORDING_MILLISECONDS,
      })),
    ],
    ssml: undefined,
  });
};

const say =
  (prompt: Prompt): Say =>
  (contact) =>
    new Speech(prompt, contact);

/** Markup may come with a reference, so a document is judged as it is with its references filled. */
const saySsml = (ssml: string): Say => {
  const fillDocument = compileText(ssml);
  const sayFilled: Say = (contact) => {
    const filled = fillDocument(contact);
    const parts = parseSsml(filled);
    if (parts === undefined) return "broken";
    return new Speech({ parts: prepare(parts, literally), ssml: () => filled }, contact);
  };
  const parts = parseSsml(ssml);
  if (parts === undefined || isReference(ssml.trim()) || REFERENCE_IN_TAG.test(ssml)) {
    return sayFilled;
  }
  const prompt: Prompt = { parts: prepare(parts), ssml: fillDocument };
  const fills = prompt.parts.flatMap((part) =>
    part.kind === "words" && part.milliseconds === undefined ? [part.fill] : [],
  );
  return (contact) => {
    for (const fill of fills) if (/[<&]/.test(fill(contact))) return sayFilled(contact);
    return new Speech(prompt, contact);
  };
};

const plain = (text: string): SpokenPart => ({ kind: "words", text, spelled: false, rate: 1 });

const REFERENCE_IN_TAG = /<[^>]*\$\.[^>]*>/;

/** Text that came out of a reference is not searched for references again. */
const literally =
  (text: string): Fill =>
  () =>
    text;

const prepare = (
  parts: readonly SpokenPart[],
  compile: (text: string) => Fill = compileText,
): readonly PreparedPart[] =>
  parts.map((part) => {
    if (part.kind === "silence") return part;
    const { text, spelled, rate } = part;
    return {
      kind: "words",
      fill: compile(text),
      spelled,
      rate,
      milliseconds: text.includes("$.") ? undefined : speakingMilliseconds(text, spelled, rate),
    };
  });
