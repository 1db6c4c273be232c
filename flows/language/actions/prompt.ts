import { idOf, object, oneOf, text, textUpTo } from "../parameters";

/** Longest text of a prompt, in characters. */
export const MAX_PROMPT = 6000;

/** The parameters that say what a participant hears; one of them at most. */
export const prompt = {
  Text: textUpTo(MAX_PROMPT),
  SSML: textUpTo(MAX_PROMPT),
  PromptId: idOf("prompt"),
  Media: object({ Uri: text, SourceType: oneOf("S3"), MediaType: oneOf("Audio") }),
};

export const promptNames = Object.keys(prompt);
