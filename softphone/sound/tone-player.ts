import type { Key } from "../../simulator/ports";
import { toneOf } from "./touch-tones";

const SECONDS = 0.12;
const VOLUME = 0.08;

let audio: AudioContext | undefined;

/** Plays the tone of a key. A browser without sound stays silent. */
export const playTone = (key: Key): void => {
  if (typeof AudioContext === "undefined") return;
  audio ??= new AudioContext();
  const end = audio.currentTime + SECONDS;
  const gain = new GainNode(audio, { gain: VOLUME });
  gain.gain.setTargetAtTime(0, end - 0.02, 0.005);
  gain.connect(audio.destination);
  for (const frequency of toneOf(key)) {
    const oscillator = new OscillatorNode(audio, { frequency });
    oscillator.connect(gain);
    oscillator.start();
    oscillator.stop(end + 0.03);
  }
};
