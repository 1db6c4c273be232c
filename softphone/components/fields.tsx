import { useId } from "preact/hooks";

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly disabled?: boolean;
  readonly set: (value: string) => void;
}

export const TextField = ({ label, value, disabled = false, set }: TextProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        disabled={disabled}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => {
          set(currentTarget.value.trim());
        }}
      />
    </div>
  );
};

export const LinesField = ({ label, value, set }: TextProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        value={value}
        spellcheck={false}
        onInput={({ currentTarget }) => {
          set(currentTarget.value);
        }}
      />
    </div>
  );
};

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly set: (checked: boolean) => void;
}

export const CheckField = ({ label, checked, set }: CheckProps) => (
  <label class="check">
    <input
      type="checkbox"
      checked={checked}
      onChange={({ currentTarget }) => {
        set(currentTarget.checked);
      }}
    />
    {label}
  </label>
);

interface SelectProps {
  readonly label: string;
  readonly value: string;
  /** Values with what they are called. */
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly set: (value: string) => void;
}

export const SelectField = ({ label, value, options, set }: SelectProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          set(currentTarget.value);
        }}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
};
