import type { Language } from "./languages";

/** What a gate says: plain text, with `{code}` where it reads out the code. */
export interface Prompts {
  /** The first attempt; holds `{code}`. */
  readonly challenge: string;
  /** Every later attempt; holds `{code}`. */
  readonly retry: string;
  /** After the right code. */
  readonly passed: string;
  /** After a wrong code or silence in the last attempt. */
  readonly failed: string;
  /** When the gate or a transfer fails and the call ends. */
  readonly unavailable: string;
  /** When a list or a rule denies the caller and the call ends. */
  readonly denied: string;
}

/** What the caller hears. Where a call goes on or lands, nothing is said without a prompt. */
export interface GatePrompts extends Omit<Prompts, "passed"> {
  readonly passed?: string | undefined;
  /** Before a caller who failed lands. */
  readonly landing?: string | undefined;
  /** Before a caller who was denied lands. */
  readonly deniedLanding?: string | undefined;
}

export const PROMPTS = ["challenge", "retry", "passed", "failed", "unavailable", "denied"] as const;

export type PromptName = (typeof PROMPTS)[number];

/** Prompts that read out the code. */
export const CODE_PROMPTS = ["challenge", "retry"] as const satisfies readonly PromptName[];

/** Stands in a prompt for the code. */
export const CODE = "{code}";

/** The words of the AWS post "Deter spam callers using Amazon Connect". */
const english: Prompts = {
  challenge: "Thank you for calling, please use your phone keypad to enter {code} to continue",
  retry:
    "Your entry did not match. Please use your phone keypad to enter the new code {code} to continue",
  passed:
    "Thank you. In real world, this call would proceed as normal. Thank you for calling, goodbye.",
  failed:
    "Thank you your entry did not match. In real world, this would be treated as a spam call. Thank you for calling, goodbye.",
  unavailable:
    "We are sorry, we cannot take your call at the moment. Please call again later. Goodbye.",
  denied: "We are sorry, we cannot take this call. Goodbye.",
};

const spanish: Prompts = {
  challenge: "Gracias por llamar. Para continuar, marque {code} en el teclado de su teléfono.",
  retry:
    "El código no coincide. Para continuar, marque el nuevo código {code} en el teclado de su teléfono.",
  passed:
    "Gracias. En un caso real, esta llamada continuaría con normalidad. Gracias por llamar, adiós.",
  failed:
    "Gracias. El código no coincide. En un caso real, esta llamada se consideraría no deseada. Gracias por llamar, adiós.",
  unavailable:
    "Lo sentimos, en este momento no podemos atender su llamada. Vuelva a llamar más tarde. Adiós.",
  denied: "Lo sentimos, no podemos atender esta llamada. Adiós.",
};

const french: Prompts = {
  challenge:
    "Merci de votre appel. Pour continuer, composez le {code} sur le clavier de votre téléphone.",
  retry:
    "Le code saisi ne correspond pas. Pour continuer, composez le nouveau code {code} sur le clavier de votre téléphone.",
  passed:
    "Merci. En situation réelle, cet appel se poursuivrait normalement. Merci de votre appel, au revoir.",
  failed:
    "Merci. Le code saisi ne correspond pas. En situation réelle, cet appel serait considéré comme indésirable. Merci de votre appel, au revoir.",
  unavailable:
    "Nous sommes désolés, nous ne pouvons pas prendre votre appel pour le moment. Veuillez rappeler plus tard. Au revoir.",
  denied: "Nous sommes désolés, nous ne pouvons pas prendre cet appel. Au revoir.",
};

/** The prompts of each language. */
export const DEFAULT_PROMPTS: Readonly<Record<Language, Prompts>> = {
  "en-US": english,
  "en-GB": english,
  "es-US": spanish,
  "es-ES": spanish,
  "fr-FR": french,
  "fr-CA": french,
  "de-DE": {
    challenge:
      "Vielen Dank für Ihren Anruf. Um fortzufahren, geben Sie bitte {code} über die Tasten Ihres Telefons ein.",
    retry:
      "Ihre Eingabe stimmt nicht überein. Um fortzufahren, geben Sie bitte den neuen Code {code} über die Tasten Ihres Telefons ein.",
    passed:
      "Vielen Dank. Im wirklichen Einsatz würde dieser Anruf nun normal fortgesetzt. Vielen Dank für Ihren Anruf, auf Wiederhören.",
    failed:
      "Vielen Dank. Ihre Eingabe stimmt nicht überein. Im wirklichen Einsatz würde dieser Anruf als unerwünscht behandelt. Vielen Dank für Ihren Anruf, auf Wiederhören.",
    unavailable:
      "Es tut uns leid, wir können Ihren Anruf gerade nicht entgegennehmen. Bitte rufen Sie später wieder an. Auf Wiederhören.",
    denied: "Es tut uns leid, wir können diesen Anruf nicht entgegennehmen. Auf Wiederhören.",
  },
  "it-IT": {
    challenge:
      "Grazie per aver chiamato. Per continuare, digiti {code} sulla tastiera del telefono.",
    retry:
      "Il codice inserito non corrisponde. Per continuare, digiti il nuovo codice {code} sulla tastiera del telefono.",
    passed:
      "Grazie. In un caso reale, questa chiamata proseguirebbe normalmente. Grazie per aver chiamato, arrivederci.",
    failed:
      "Grazie. Il codice inserito non corrisponde. In un caso reale, questa chiamata sarebbe considerata indesiderata. Grazie per aver chiamato, arrivederci.",
    unavailable:
      "Siamo spiacenti, in questo momento non possiamo rispondere alla sua chiamata. La preghiamo di richiamare più tardi. Arrivederci.",
    denied: "Siamo spiacenti, non possiamo rispondere a questa chiamata. Arrivederci.",
  },
  "pt-BR": {
    challenge: "Obrigado por ligar. Para continuar, digite {code} no teclado do seu telefone.",
    retry:
      "O código digitado não confere. Para continuar, digite o novo código {code} no teclado do seu telefone.",
    passed:
      "Obrigado. Em uma situação real, esta chamada seguiria normalmente. Obrigado por ligar, até logo.",
    failed:
      "Obrigado. O código digitado não confere. Em uma situação real, esta chamada seria tratada como indesejada. Obrigado por ligar, até logo.",
    unavailable:
      "Lamentamos, não podemos atender sua chamada no momento. Ligue novamente mais tarde. Até logo.",
    denied: "Lamentamos, não podemos atender esta chamada. Até logo.",
  },
  "ja-JP": {
    challenge:
      "お電話ありがとうございます。続けるには、電話のキーパッドで {code} を入力してください。",
    retry:
      "入力された番号が一致しませんでした。続けるには、電話のキーパッドで新しい番号 {code} を入力してください。",
    passed:
      "ありがとうございます。実際の運用では、このまま通話が続きます。お電話ありがとうございました。失礼いたします。",
    failed:
      "ありがとうございます。入力された番号が一致しませんでした。実際の運用では、この通話は迷惑電話として扱われます。お電話ありがとうございました。失礼いたします。",
    unavailable:
      "申し訳ございません。ただいま電話をお受けすることができません。しばらくしてからおかけ直しください。失礼いたします。",
    denied: "申し訳ございませんが、このお電話をお受けすることができません。失礼いたします。",
  },
};
