import type { FaultName } from "../../simulator/faults";
import type { KnownTables } from "../../simulator/rehearsal/scenario";
import type { CallWishes } from "../call/call-wishes";
import type { Switch } from "../page-data";
import type { Vocabulary } from "../words/event-words";
import { FAULT_WORDS } from "../words/fault-words";
import { CheckField, LinesField, SelectField, TextField } from "./fields";

interface Props {
  readonly wishes: CallWishes;
  readonly switches: readonly Switch[];
  /** What can go wrong in this stack. */
  readonly faults: readonly FaultName[];
  /** Whether the gate sends texts. */
  readonly sendsTexts: boolean;
  /** What a caller table can hold; empty where the stack has none. */
  readonly known: readonly KnownTables[];
  readonly words: Vocabulary;
  readonly wish: (wishes: Partial<CallWishes>) => void;
}

const VARIABLE_WORDS: Readonly<Record<string, string>> = { GATE_MODE: "How strict the gate is" };

/** Who calls, when, and what goes wrong: it holds from the next call on. */
export const WishesPanel = ({
  wishes,
  switches,
  faults,
  sendsTexts,
  known,
  words,
  wish,
}: Props) => (
  <section class="panel" aria-labelledby="wishes-title">
    <header>
      <h2 id="wishes-title">The next call</h2>
    </header>
    <TextField
      label="The caller's number"
      value={wishes.number}
      disabled={wishes.withheld}
      set={(number) => {
        wish({ number });
      }}
    />
    <CheckField
      label="The number is withheld"
      checked={wishes.withheld}
      set={(withheld) => {
        wish({ withheld });
      }}
    />
    {sendsTexts && (
      <CheckField
        label="Texts to the number do not arrive"
        checked={wishes.landline}
        set={(landline) => {
          wish({ landline });
        }}
      />
    )}
    {known.length > 0 && (
      <SelectField
        label="What the gate remembers"
        value={wishes.known?.name ?? ""}
        options={[
          ["", "the calls of this page"],
          ...known.map(({ name }) => [name, name] as const),
        ]}
        set={(chosen) => {
          wish({ known: known.find(({ name }) => name === chosen) });
        }}
      />
    )}
    {switches.map(({ variable, values, deployed }) => (
      <SelectField
        key={variable}
        label={words === "business" ? (VARIABLE_WORDS[variable] ?? variable) : variable}
        value={wishes.environment[variable] ?? deployed}
        options={values.map((value) => [
          value,
          value === deployed ? `${value} (as deployed)` : value,
        ])}
        set={(value) => {
          wish({ environment: { ...wishes.environment, [variable]: value } });
        }}
      />
    ))}
    <CheckField
      label="Outside opening hours"
      checked={wishes.closed}
      set={(closed) => {
        wish({ closed });
      }}
    />
    <details>
      <summary>
        Something goes wrong{wishes.faults.length === 0 ? "" : ` (${wishes.faults.length})`}
      </summary>
      {faults.map((fault) => (
        <CheckField
          key={fault}
          label={words === "business" ? FAULT_WORDS[fault] : fault}
          checked={wishes.faults.includes(fault)}
          set={(on) => {
            wish({
              faults: faults.filter((each) => (each === fault ? on : wishes.faults.includes(each))),
            });
          }}
        />
      ))}
    </details>
    <details>
      <summary>More about the call</summary>
      <TextField
        label="Seed (empty: another code each time)"
        value={wishes.seed}
        set={(seed) => {
          wish({ seed });
        }}
      />
      <LinesField
        label="SIP headers, one a line, as Name: value"
        value={wishes.headers}
        set={(headers) => {
          wish({ headers });
        }}
      />
      <LinesField
        label="Attributes that the call brings, as name: value"
        value={wishes.attributes}
        set={(attributes) => {
          wish({ attributes });
        }}
      />
      <TextField
        label="Queue that the call brings"
        value={wishes.queue}
        set={(queue) => {
          wish({ queue });
        }}
      />
    </details>
  </section>
);
