/** How codes are texted, as the settings say it; JSON in `TEXTS`. */
export interface TextSettings {
  /** `identity`: from a number, pool or sender id of the account; `notify`: from AWS's own numbers. */
  readonly by: "identity" | "notify";
  /** Name of the business in the text. Required by `identity`; AWS's own templates name none. */
  readonly sender?: string;
  /** Of the text, such as `en-US`. */
  readonly language: string;
  /** Digits of a code, 4 to 8. */
  readonly digits: number;
  /** How many times a caller may key in the code. */
  readonly attempts: number;
  /** Starts of E.164 numbers that are sent texts, such as `+1`. */
  readonly countries: readonly string[];
  /** What follows where no text can be sent. */
  readonly otherwise: "spoken" | "landing" | "disconnect";
  /** US dollars for one part of a text by `identity`, such as `0.05`. */
  readonly maxPrice: string;
  /** Texts to one number a day (UTC); a right code gives them back. */
  readonly perNumberDay: number;
  /** Texts of the gate an hour. */
  readonly perHour: number;
  /** Whether the answer to a right code has the name that the allow list has for the number. */
  readonly greetByName: boolean;
}

/** Characters of a sender with which a text is one part in every language of the GSM alphabet. */
export const LONGEST_SENDER = 30;
