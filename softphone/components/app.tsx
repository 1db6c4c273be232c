import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { coverageOf } from "../../simulator/coverage";
import { sendsTexts, type Artefact } from "../../simulator/artefact";
import { faultNamesOf } from "../../simulator/faults";
import { isKey, type Key } from "../../simulator/ports";
import { callView } from "../call/call-view";
import { knownTablesIn } from "../call/known-callers";
import { Session, type SessionState } from "../call/session";
import type { PageData } from "../page-data";
import type { Speaker } from "../sound/speaker";
import { playTone } from "../sound/tone-player";
import type { Vocabulary } from "../words/event-words";
import { FlowMapView } from "./flow-map";
import { isUnderWay, Phone } from "./phone";
import { Attributes, Timeline } from "./timeline";
import { Toolbar } from "./toolbar";
import { Trouble } from "./trouble";
import { WatchPanel } from "./watch-panel";
import { WishesPanel } from "./wishes-panel";

interface Props {
  readonly data: PageData;
  /** Absent where the flow cannot be played. */
  readonly artefact: Artefact | undefined;
  readonly troubles: readonly string[];
  readonly speaker: Speaker;
}

export const App = ({ data, artefact, troubles, speaker }: Props) => {
  const { session, state } = useSession({ data, artefact, speaker });
  const texts = artefact !== undefined && sendsTexts(artefact);
  const [words, setWords] = useState<Vocabulary>("business");
  const [sound, setSound] = useState(true);
  const view = callView(state.events, state.brought);
  const blocks = useMemo(() => new Map(data.map.blocks.map((block) => [block.id, block])), [data]);
  const known = useMemo(() => knownTablesIn(data.scenarios), [data]);
  const underWay = isUnderWay(state);
  const press = (key: Key): void => {
    if (sound && state.phase === "dialing") playTone(key);
    session.press(key);
  };
  useKeyboard(press, session.hangUp);
  return (
    <>
      <header class="top">
        <h1>{data.name}</h1>
        <Toolbar
          state={state}
          words={words}
          sound={sound}
          replay={() => void session.replay()}
          setSpeed={session.setSpeed}
          setWords={setWords}
          setSound={(on) => {
            speaker.on = on;
            if (!on) speaker.hush();
            setSound(on);
          }}
        />
      </header>
      <main>
        <Trouble refusals={data.refusals} troubles={troubles} problems={state.problems} />
        <Phone
          name={data.name}
          state={state}
          view={view}
          playable={artefact !== undefined}
          dial={() => void session.dial()}
          hangUp={session.hangUp}
          press={press}
        />
        <FlowMapView
          map={data.map}
          view={view}
          covered={state.covered}
          percent={percentOf(artefact, state.covered)}
          underWay={underWay}
        />
        <Timeline events={state.events} blocks={blocks} words={words} />
        <div class="side">
          <WatchPanel
            scenarios={data.scenarios}
            enabled={artefact !== undefined && !underWay}
            watchPreset={(preset) => void session.watchPreset(preset)}
            watchScenario={(scenario) => void session.watchScenario(scenario)}
          />
          <WishesPanel
            wishes={state.wishes}
            switches={data.switches}
            faults={faultNamesOf({ hasTables: data.tables.length > 0, sendsTexts: texts })}
            sendsTexts={texts}
            known={known}
            words={words}
            wish={session.wish}
          />
          <Attributes
            attributes={view.attributes}
            justSet={view.justSet}
            words={words}
            underWay={underWay}
          />
        </div>
      </main>
    </>
  );
};

const useSession = ({
  data,
  artefact,
  speaker,
}: Omit<Props, "troubles">): { readonly session: Session; readonly state: SessionState } => {
  const [session] = useState(
    () =>
      new Session({
        artefact,
        outcomeAttribute: data.outcomeAttribute,
        say: (text) => speaker.say(text),
        hush: speaker.hush,
        changed: (next) => {
          setState(next);
        },
      }),
  );
  const [state, setState] = useState(session.state);
  return { session, state };
};

const percentOf = (artefact: Artefact | undefined, covered: ReadonlySet<string>): number => {
  if (artefact === undefined) return 0;
  const coverage = coverageOf(artefact.program.flow, covered);
  const all = coverage.covered.length + coverage.uncovered.length;
  return all === 0 ? 100 : Math.floor((100 * coverage.covered.length) / all);
};

/** Keys count wherever the person is, except in a form. */
const useKeyboard = (press: (key: Key) => void, hangUp: () => void): void => {
  const latest = useRef({ press, hangUp });
  latest.current = { press, hangUp };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : undefined;
      const inForm = target?.matches("input:not([type=checkbox]), select, textarea") === true;
      if (inForm || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isKey(event.key)) latest.current.press(event.key);
      else if (event.key === "Escape") latest.current.hangUp();
    };
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
    };
  }, []);
};
