import { useState } from "preact/hooks";
import type { Preset } from "../call/session";
import type { PageScenario } from "../page-data";
import { outcomeWords } from "../words/outcome-words";

interface Props {
  readonly scenarios: readonly PageScenario[];
  readonly enabled: boolean;
  readonly watchPreset: (preset: Preset) => void;
  readonly watchScenario: (scenario: PageScenario) => void;
}

const PRESETS: readonly (readonly [Preset, string])[] = [
  ["right", "Right code"],
  ["wrong", "Wrong code"],
  ["silent", "Says nothing"],
];

/** Callers to watch: a few by a button, and every call that was rehearsed. */
export const WatchPanel = ({ scenarios, enabled, watchPreset, watchScenario }: Props) => {
  const [chosen, setChosen] = useState(0);
  const help = scenarios.find(({ outcome }) => outcome === "help");
  const scenario = scenarios[chosen];
  return (
    <section class="panel" aria-labelledby="watch-title">
      <header>
        <h2 id="watch-title">Watch a caller</h2>
      </header>
      <div class="buttons presets">
        {PRESETS.map(([preset, label]) => (
          <button
            key={preset}
            type="button"
            disabled={!enabled}
            onClick={() => {
              watchPreset(preset);
            }}
          >
            {label}
          </button>
        ))}
        {help && (
          <button
            type="button"
            disabled={!enabled}
            onClick={() => {
              watchScenario(help);
            }}
          >
            Asks for help
          </button>
        )}
      </div>
      {scenario && (
        <div class="field">
          <label for="scenario">One of {scenarios.length} rehearsed calls</label>
          <div class="with-button">
            <select
              id="scenario"
              value={chosen}
              onChange={({ currentTarget }) => {
                setChosen(Number(currentTarget.value));
              }}
            >
              {scenarios.map(({ name, outcome }, i) => (
                <option key={i} value={i}>
                  {name === "" ? "no answer" : name}: {outcomeWords(outcome)}
                </option>
              ))}
            </select>
            <button
              type="button"
              disabled={!enabled}
              onClick={() => {
                watchScenario(scenario);
              }}
            >
              Watch
            </button>
          </div>
        </div>
      )}
    </section>
  );
};
