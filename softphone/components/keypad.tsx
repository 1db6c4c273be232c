import type { Key } from "../../simulator/ports";
import { KEYPAD } from "../sound/touch-tones";

const LETTERS: Partial<Record<Key, string>> = {
  "2": "ABC",
  "3": "DEF",
  "4": "GHI",
  "5": "JKL",
  "6": "MNO",
  "7": "PQRS",
  "8": "TUV",
  "9": "WXYZ",
};

const NAMES: Partial<Record<Key, string>> = { "*": "star", "#": "hash" };

interface Props {
  readonly enabled: boolean;
  readonly press: (key: Key) => void;
}

export const Keypad = ({ enabled, press }: Props) => (
  <div class="keypad" role="group" aria-label="Keypad">
    {KEYPAD.map((key) => (
      <button
        key={key}
        type="button"
        class="key"
        aria-disabled={!enabled}
        onClick={() => {
          press(key);
        }}
      >
        <span class="digit">{key}</span>{" "}
        {NAMES[key] && <span class="for-screen-readers">{NAMES[key]}</span>}
        <span class="letters">{LETTERS[key] ?? ""}</span>
      </button>
    ))}
  </div>
);
