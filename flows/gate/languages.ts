/**
 * The languages a gate can speak, each with its neural Amazon Polly voices; the first is the
 * default. Voices of other engines fall back or cost more, so they are not offered.
 *
 * @see https://docs.aws.amazon.com/polly/latest/dg/neural-voices.html
 */
export const VOICES = {
  "en-US": [
    "Joanna",
    "Matthew",
    "Danielle",
    "Gregory",
    "Ivy",
    "Joey",
    "Justin",
    "Kendra",
    "Kevin",
    "Kimberly",
    "Ruth",
    "Salli",
    "Stephen",
  ],
  "en-GB": ["Amy", "Arthur", "Brian", "Emma"],
  "es-US": ["Lupe", "Pedro"],
  "es-ES": ["Lucia", "Sergio"],
  "fr-FR": ["Lea", "Remi"],
  "fr-CA": ["Gabrielle", "Liam"],
  "de-DE": ["Vicki", "Daniel"],
  "it-IT": ["Bianca", "Adriano"],
  "pt-BR": ["Camila", "Thiago", "Vitoria"],
  "ja-JP": ["Kazuha", "Takumi", "Tomoko"],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type Language = keyof typeof VOICES;

export const LANGUAGES = Object.keys(VOICES) as readonly Language[];

/** Whether a voice of this name speaks the language. */
export const speaks = (voice: string, language: Language): boolean =>
  VOICES[language].some((name) => name === voice);

/** The voice of a language for which the settings name none. */
export const defaultVoice = (language: Language): string => VOICES[language][0];
