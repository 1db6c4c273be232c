import type { Language } from "../gate/languages";

/** What an agent hears after flagging a caller. */
export interface FlagPhrases {
  readonly blocked: string;
  /** The number passed the gate in another call not long ago. */
  readonly blockedForADay: string;
  /** For longer than the flag would have blocked it. */
  readonly alreadyBlocked: string;
  readonly allowListed: string;
  readonly withheld: string;
  readonly notBlocked: string;
}

type Phrases = Omit<FlagPhrases, "blocked"> & { readonly blocked: (days: number) => string };

const english: Phrases = {
  blocked: (days) => `This number is blocked for ${days === 1 ? "one day" : `${days} days`}.`,
  blockedForADay:
    "This number passed the call gate not long ago, so it is blocked for one day only.",
  alreadyBlocked: "This number is already blocked.",
  allowListed: "This number is on the allow list and was not blocked.",
  withheld: "This caller withholds the number.",
  notBlocked: "It could not be blocked, please note the number.",
};

const spanish: Phrases = {
  blocked: (days) =>
    `Este número queda bloqueado durante ${days === 1 ? "un día" : `${days} días`}.`,
  blockedForADay:
    "Este número superó el control de llamadas hace poco, por lo que solo queda bloqueado durante un día.",
  alreadyBlocked: "Este número ya está bloqueado.",
  allowListed: "Este número está en la lista de permitidos y no se ha bloqueado.",
  withheld: "Esta persona oculta su número.",
  notBlocked: "No se ha podido bloquear. Anote el número, por favor.",
};

const french: Phrases = {
  blocked: (days) => `Ce numéro est bloqué pendant ${days === 1 ? "un jour" : `${days} jours`}.`,
  blockedForADay:
    "Ce numéro a récemment franchi le contrôle des appels. Il n'est bloqué que pendant un jour.",
  alreadyBlocked: "Ce numéro est déjà bloqué.",
  allowListed: "Ce numéro est sur la liste des numéros autorisés et n'a pas été bloqué.",
  withheld: "Cette personne masque son numéro.",
  notBlocked: "Le numéro n'a pas pu être bloqué. Veuillez le noter.",
};

const PHRASES: Readonly<Record<Language, Phrases>> = {
  "en-US": english,
  "en-GB": english,
  "es-US": spanish,
  "es-ES": spanish,
  "fr-FR": french,
  "fr-CA": french,
  "de-DE": {
    blocked: (days) =>
      `Diese Nummer ist für ${days === 1 ? "einen Tag" : `${days} Tage`} gesperrt.`,
    blockedForADay:
      "Diese Nummer hat die Prüfung vor Kurzem bestanden und ist deshalb nur für einen Tag gesperrt.",
    alreadyBlocked: "Diese Nummer ist bereits gesperrt.",
    allowListed: "Diese Nummer steht auf der Liste der erlaubten Nummern und wurde nicht gesperrt.",
    withheld: "Dieser Anruf kommt mit unterdrückter Nummer.",
    notBlocked: "Die Nummer konnte nicht gesperrt werden. Bitte notieren Sie sie.",
  },
  "it-IT": {
    blocked: (days) =>
      `Questo numero è bloccato per ${days === 1 ? "un giorno" : `${days} giorni`}.`,
    blockedForADay:
      "Questo numero ha superato di recente il controllo delle chiamate ed è bloccato solo per un giorno.",
    alreadyBlocked: "Questo numero è già bloccato.",
    allowListed: "Questo numero è nell'elenco dei numeri consentiti e non è stato bloccato.",
    withheld: "Chi chiama nasconde il proprio numero.",
    notBlocked: "Non è stato possibile bloccarlo. Annoti il numero, per favore.",
  },
  "pt-BR": {
    blocked: (days) => `Este número está bloqueado por ${days === 1 ? "um dia" : `${days} dias`}.`,
    blockedForADay:
      "Este número passou pelo controle de chamadas há pouco tempo e ficará bloqueado por apenas um dia.",
    alreadyBlocked: "Este número já está bloqueado.",
    allowListed: "Este número está na lista de permitidos e não foi bloqueado.",
    withheld: "Quem está ligando oculta o número.",
    notBlocked: "Não foi possível bloquear. Anote o número, por favor.",
  },
  "ja-JP": {
    blocked: (days) => `この番号を${days}日間ブロックしました。`,
    blockedForADay: "この番号は最近確認を通過しているため、1日間だけブロックしました。",
    alreadyBlocked: "この番号はすでにブロックされています。",
    allowListed: "この番号は許可リストにあるため、ブロックしませんでした。",
    withheld: "この発信者は番号を通知していません。",
    notBlocked: "ブロックできませんでした。番号を控えてください。",
  },
};

/** @param days for how long a flagged number is blocked, from 1 */
export const flagPhrases = (language: Language, days: number): FlagPhrases => {
  const { blocked, ...phrases } = PHRASES[language];
  return { ...phrases, blocked: blocked(days) };
};
