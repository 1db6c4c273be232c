/**
 * What a text says: who sends it, the code, and what to do if nobody called. The words of all
 * languages but Japanese are of the GSM alphabet, in which one part of a text has 160 characters; it
 * has no á, í, ó, ú and no ã, õ, ç, so Spanish and Portuguese do without. A part in Japanese has 70.
 *
 * @see https://docs.aws.amazon.com/sms-voice/latest/userguide/sms-limitations-character.html
 */
const BODIES: Readonly<Record<string, (sender: string, code: string) => string>> = {
  en: (sender, code) =>
    `${sender}: your code is ${code}. If you are not calling us now, ignore this. Tell nobody this code.`,
  es: (sender, code) =>
    `${sender}: su clave es ${code}. Si no nos llama en este momento, ignore este mensaje. No diga la clave a nadie.`,
  fr: (sender, code) =>
    `${sender} : votre code est ${code}. Si vous ne nous appelez pas en ce moment, ignorez ce message. Ne donnez ce code à personne.`,
  de: (sender, code) =>
    `${sender}: Ihr Code ist ${code}. Falls Sie uns gerade nicht anrufen, ignorieren Sie dies. Nennen Sie den Code niemandem.`,
  it: (sender, code) =>
    `${sender}: il suo codice è ${code}. Se non ci sta chiamando ora, ignori questo messaggio. Non dica il codice a nessuno.`,
  pt: (sender, code) =>
    `${sender}: digite ${code} nesta chamada. Se quem nos liga agora é outra pessoa, ignore este texto. Jamais o revele.`,
  ja: (sender, code) =>
    `${sender}: 確認コードは${code}です。お電話中でなければ無視してください。誰にも教えないでください。`,
};

/** @param language such as `en-US`; English where there are no words in it */
export const messageBody = (language: string, sender: string, code: string): string =>
  (BODIES[language.slice(0, 2)] ?? BODIES["en"])?.(sender, code) ?? "";
