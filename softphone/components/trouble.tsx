interface Props {
  readonly refusals: readonly string[];
  readonly troubles: readonly string[];
  readonly problems: readonly string[];
}

/** Why a call cannot be played, or what to mend in the forms. */
export const Trouble = ({ refusals, troubles, problems }: Props) => (
  <div class="troubles" role="alert">
    {refusals.length > 0 && (
      <div class="trouble">
        <h2>Amazon Connect would refuse this flow, so it cannot be called</h2>
        <ul>
          {refusals.map((refusal, i) => (
            <li key={i}>{refusal}</li>
          ))}
        </ul>
      </div>
    )}
    {[...troubles, ...problems].map((text, i) => (
      <p key={i} class="trouble">
        {text}
      </p>
    ))}
  </div>
);
