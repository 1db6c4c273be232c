import { useEffect, useRef, useState } from "preact/hooks";
import type { Caption } from "../call/call-view";
import type { Speed } from "../call/line";

interface Props {
  readonly captions: readonly Caption[];
  readonly speed: Speed;
}

/** What the gate says, as text. Screen readers hear of each prompt once and whole. */
export const Captions = ({ captions, speed }: Props) => {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = frame.current;
    if (box !== null) box.scrollTop = box.scrollHeight;
  }, [captions.length]);
  return (
    <div
      ref={frame}
      class="captions"
      role="log"
      aria-live="polite"
      aria-label="What the gate says"
      tabIndex={0}
    >
      {captions.map((caption, i) => (
        <Spoken key={i} caption={caption} speed={i === captions.length - 1 ? speed : "instant"} />
      ))}
    </div>
  );
};

const Spoken = ({ caption, speed }: { readonly caption: Caption; readonly speed: Speed }) => {
  const words = caption.spoken.split(" ");
  const said = useProgress(caption.seconds, speed) * words.length;
  return (
    <p class="caption">
      <span class="for-screen-readers">{caption.spoken}</span>
      <span aria-hidden="true">
        {words.map((word, i) => (
          <span key={i} class={wordClass(word, i < said)}>
            {word}
            {isDigit(word) && isDigit(words[i + 1]) ? "\u00a0" : " "}
          </span>
        ))}
      </span>
    </p>
  );
};

const isDigit = (word: string | undefined): boolean => word !== undefined && /^\d$/.test(word);

const wordClass = (word: string, said: boolean): string =>
  `${isDigit(word) ? "spoken-digit" : ""} ${said ? "said" : "unsaid"}`;

const TICK = 100;

/** The share of a prompt that was said by now, as our estimate has it. */
const useProgress = (seconds: number, speed: Speed): number => {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    if (speed === "instant" || passed >= seconds) return undefined;
    const timer = setTimeout(() => {
      setPassed(passed + (TICK / 1000) * speed);
    }, TICK);
    return () => {
      clearTimeout(timer);
    };
  }, [passed, seconds, speed]);
  return speed === "instant" || seconds === 0 ? 1 : passed / seconds;
};
