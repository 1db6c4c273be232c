import { CODE, type Prompts } from "./prompts";
import type { Language } from "./languages";

/**
 * The keys by which a caller can ask for help. Only 0 is one: a code never begins with it, so a
 * code is never taken for the key.
 */
export const HELP_KEYS = ["off", "0"] as const;
export type HelpKey = (typeof HELP_KEYS)[number];

/** Each language's sentence that offers the key, and how else a prompt can name it. */
const OFFERS: Readonly<Record<Language, { readonly offer: string; readonly word: string }>> = {
  "en-US": { offer: "For help, press 0.", word: "zero" },
  "en-GB": { offer: "For help, press 0.", word: "zero" },
  "es-US": { offer: "Si necesita ayuda, marque 0.", word: "cero" },
  "es-ES": { offer: "Si necesita ayuda, marque 0.", word: "cero" },
  "fr-FR": { offer: "Pour obtenir de l'aide, appuyez sur le 0.", word: "zéro" },
  "fr-CA": { offer: "Pour obtenir de l'aide, appuyez sur le 0.", word: "zéro" },
  "de-DE": { offer: "Wenn Sie Hilfe brauchen, drücken Sie die 0.", word: "null" },
  "it-IT": { offer: "Per ricevere assistenza, prema 0.", word: "zero" },
  "pt-BR": { offer: "Se precisar de ajuda, pressione 0.", word: "zero" },
  "ja-JP": { offer: "お困りの方は、0 を押してください。", word: "ゼロ" },
};

/** A language's prompts whose questions also offer the help key. */
export const offeringHelp = (prompts: Prompts, language: Language): Prompts => ({
  ...prompts,
  challenge: withOffer(prompts.challenge, language),
  retry: withOffer(prompts.retry, language),
  texted: withOffer(prompts.texted, language),
  textedRetry: withOffer(prompts.textedRetry, language),
});

const withOffer = (prompt: string, language: Language): string => {
  const { offer } = OFFERS[language];
  // The post's question ends without a period; Japanese puts no space between sentences.
  if (prompt.endsWith("。")) return `${prompt}${offer}`;
  return `${prompt.endsWith(".") ? prompt : `${prompt}.`} ${offer}`;
};

/** Whether a prompt tells the caller about the help key: by its digit, or by the digit's name. */
export const mentionsHelpKey = (prompt: string, language: Language): boolean => {
  const words = prompt.replaceAll(CODE, " ").toLowerCase();
  return /(?<!\d)0(?!\d)/.test(words) || words.includes(OFFERS[language].word);
};
