import { LANGUAGES, speaks } from "../../flows/gate/languages";
import { isObject, listFrom, objectAt, textAt } from "../../flows/language/json";

const DEFAULT = "en-US";

/** The language a flow speaks: the one that it sets, or else that of its first voice. */
export const flowLanguage = (document: unknown): string => {
  const parameters = listFrom(isObject(document) ? document["Actions"] : undefined)
    .filter(isObject)
    .map((action) => objectAt(action, "Parameters"));
  const set = parameters.map((each) => textAt(each, "LanguageCode")).find(isTag);
  const voice = parameters
    .map((each) => textAt(each, "TextToSpeechVoice"))
    .find((each) => each !== undefined);
  return set ?? LANGUAGES.find((language) => speaks(voice ?? "", language)) ?? DEFAULT;
};

const isTag = (text: string | undefined): text is string =>
  text !== undefined && /^[a-z]{2,3}-[A-Z]{2}$/.test(text);
