import type { SessionState } from "../call/session";
import { SPEEDS, type Speed } from "../call/line";
import { transcriptJson, transcriptText } from "../call/transcript-file";
import { saveFile } from "../save-file";
import type { Vocabulary } from "../words/event-words";
import { CheckField } from "./fields";

interface Props {
  readonly state: SessionState;
  readonly words: Vocabulary;
  readonly sound: boolean;
  readonly replay: () => void;
  readonly setSpeed: (speed: Speed) => void;
  readonly setWords: (words: Vocabulary) => void;
  readonly setSound: (sound: boolean) => void;
}

const SPEED_WORDS = { 1: "1×", 4: "4×", instant: "Instant" } as const;

export const Toolbar = ({ state, words, sound, replay, setSpeed, setWords, setSound }: Props) => {
  const played = state.events.length > 0;
  return (
    <div class="toolbar" role="toolbar" aria-label="Playing">
      <div class="buttons" role="group" aria-label="Speed">
        {SPEEDS.map((speed) => (
          <button
            key={speed}
            type="button"
            aria-pressed={speed === state.speed}
            onClick={() => {
              setSpeed(speed);
            }}
          >
            {SPEED_WORDS[speed]}
          </button>
        ))}
      </div>
      <CheckField label="Sound" checked={sound} set={setSound} />
      <CheckField
        label="Connect's words"
        checked={words === "connect"}
        set={(connect) => {
          setWords(connect ? "connect" : "business");
        }}
      />
      <div class="buttons">
        <button type="button" disabled={!played || state.phase !== "ended"} onClick={replay}>
          Replay
        </button>
        <button
          type="button"
          disabled={!played}
          onClick={() => {
            saveFile("call.txt", "text/plain", transcriptText(state));
          }}
        >
          Save text
        </button>
        <button
          type="button"
          disabled={!played}
          onClick={() => {
            saveFile("call.json", "application/json", transcriptJson(state));
          }}
        >
          Save JSON
        </button>
      </div>
    </div>
  );
};
