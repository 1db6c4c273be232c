import type { Key } from "../../simulator/ports";
import type { CallView } from "../call/call-view";
import type { SessionState } from "../call/session";
import { outcomeWords } from "../words/outcome-words";
import { Captions } from "./captions";
import { Keypad } from "./keypad";

interface Props {
  readonly name: string;
  readonly state: SessionState;
  readonly view: CallView;
  readonly playable: boolean;
  readonly dial: () => void;
  readonly hangUp: () => void;
  readonly press: (key: Key) => void;
}

/** The drawn telephone: screen, inbox, keypad, and the button to call and to hang up. */
export const Phone = ({ name, state, view, playable, dial, hangUp, press }: Props) => {
  const underWay = isUnderWay(state);
  return (
    <section class="phone" aria-label="Telephone">
      <div class="screen">
        <p class="line-name">{name}</p>
        <p class={`status status-${state.phase}`} role="status">
          {statusOf(state)}
        </p>
        <p class="clock" aria-hidden="true">
          {clock(view.seconds)}
        </p>
        <Captions captions={view.captions} speed={underWay ? state.speed : "instant"} />
        <ul class="inbox" aria-label="Text messages" aria-live="polite">
          {view.messages.map(({ to, text }, i) => (
            <li key={i}>
              <strong>Text to {to}</strong> {text}
            </li>
          ))}
        </ul>
        <p class="keyed">
          <span class="for-screen-readers">Keys pressed: </span>
          {view.keys === "" ? "\u00a0" : Array.from(view.keys).join(" ")}
        </p>
      </div>
      <Keypad enabled={state.phase === "dialing"} press={press} />
      {underWay ? (
        <button type="button" class="hang-up" onClick={hangUp}>
          Hang up
        </button>
      ) : (
        <button type="button" class="call" disabled={!playable} onClick={dial}>
          Call
        </button>
      )}
      <p class="hint">On your keyboard: 0 to 9, * and #. Esc hangs up.</p>
    </section>
  );
};

export const isUnderWay = ({ phase }: SessionState): boolean =>
  phase === "dialing" || phase === "watching" || phase === "replaying";

const statusOf = ({ phase, title, outcome, problems }: SessionState): string => {
  switch (phase) {
    case "idle":
      return "Ready to call";
    case "dialing":
      return "You are on the line";
    case "watching":
      return `You watch: ${title}`;
    case "replaying":
      return "Replay";
    case "ended":
      return outcome === undefined ? (problems[0] ?? "Ended") : outcomeWords(outcome);
    default:
      return phase satisfies never;
  }
};

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
