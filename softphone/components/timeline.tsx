import { useEffect, useRef } from "preact/hooks";
import type { Values } from "../../simulator/contact";
import type { CallEvent } from "../../simulator/events";
import { nameWords } from "../../flows/map/prompt-words";
import { entryOf, noteWords, type BlocksById, type Vocabulary } from "../words/event-words";

interface Props {
  readonly events: readonly CallEvent[];
  readonly blocks: BlocksById;
  readonly words: Vocabulary;
}

/** What happened, second by second. */
export const Timeline = ({ events, blocks, words }: Props) => {
  const frame = useRef<HTMLDivElement>(null);
  const entries = events.flatMap((event) => entryOf(event, blocks, words) ?? []);
  useEffect(() => {
    const box = frame.current;
    if (box !== null) box.scrollTop = box.scrollHeight;
  }, [entries.length]);
  return (
    <section class="panel timeline-panel" aria-labelledby="timeline-title">
      <header>
        <h2 id="timeline-title">What happens</h2>
      </header>
      <div
        class="timeline"
        ref={frame}
        tabIndex={0}
        role="region"
        aria-label="Timeline of the call"
      >
        {entries.length === 0 && (
          <p class="empty">Call, or watch a caller: every step shows here.</p>
        )}
        <ol>
          {entries.map(({ at, kind, text }, i) => (
            <li key={i} class={`entry entry-${kind}`}>
              <span class="at">{at.toFixed(1)} s</span>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
};

interface AttributesProps {
  readonly attributes: Values;
  readonly justSet: ReadonlySet<string>;
  readonly words: Vocabulary;
  readonly underWay: boolean;
}

/** What the contact record holds at this moment. */
export const Attributes = ({ attributes, justSet, words, underWay }: AttributesProps) => {
  const entries = Object.entries(attributes);
  return (
    <section class="panel" aria-labelledby="attributes-title">
      <header>
        <h2 id="attributes-title">
          {words === "business" ? "Notes on the call" : "Contact attributes"}
        </h2>
      </header>
      {entries.length === 0 && <p class="empty">Nothing is noted yet.</p>}
      <dl class="attributes">
        {entries.map(([name, value]) => (
          <div key={name} class={justSet.has(name) ? "just-set" : ""}>
            <dt>{words === "business" ? nameWords(name) : name}</dt>
            <dd>{words === "business" && underWay ? noteWords(name, value) : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
