import type { Language } from "./languages";

/** Stands in a greeting for the caller's name. */
export const NAME = "{name}";

/**
 * What a listed caller hears after the right texted code. A space, or nothing, follows the name: a
 * period would belong to the reference that takes its place.
 */
export const GREETINGS: Readonly<Record<Language, string>> = {
  "en-US": `Thank you, ${NAME}`,
  "en-GB": `Thank you, ${NAME}`,
  "es-US": `Gracias, ${NAME}`,
  "es-ES": `Gracias, ${NAME}`,
  "fr-FR": `Merci, ${NAME}`,
  "fr-CA": `Merci, ${NAME}`,
  "de-DE": `Vielen Dank, ${NAME}`,
  "it-IT": `Grazie, ${NAME}`,
  "pt-BR": `Obrigado, ${NAME}`,
  "ja-JP": `ありがとうございます、 ${NAME} 様。`,
};
