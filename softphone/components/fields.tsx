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
