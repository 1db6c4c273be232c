/** A caption as a voice must be given it: single digits with pauses, so that none are joined. */
export const spokenText = (caption: string): string => caption.replace(/(?<=\b\d) (?=\d\b)/g, ", ");

interface VoiceLike {
  readonly lang: string;
  readonly localService: boolean;
}

/**
 * The voice for a language: of its region, or else of the language at all. Voices that send texts to
 * a service are never chosen: nothing leaves the page.
 */
export const voiceFor = <Voice extends VoiceLike>(
  voices: readonly Voice[],
  language: string,
): Voice | undefined => {
  const local = voices.filter(({ localService }) => localService);
  const tag = (voice: Voice): string => voice.lang.replace("_", "-").toLowerCase();
  const wanted = language.toLowerCase();
  const base = wanted.split("-")[0] ?? wanted;
  return (
    local.find((voice) => tag(voice) === wanted) ??
    local.find((voice) => tag(voice).split("-")[0] === base)
  );
};
