/** One thing wrong with the settings. */
export interface SettingsProblem {
  /** Where, such as `challenge.digits`; empty for the settings as a whole. */
  readonly path: string;
  /** What stands there, as JSON. */
  readonly value: string;
  /** What may stand there, or what to do. */
  readonly allowed: string;
}

/** All that is wrong with the settings; the message lists every problem. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  readonly problems: readonly SettingsProblem[];

  /** @param origin where the settings come from, as a sentence */
  constructor(problems: readonly SettingsProblem[], origin = PROJECT) {
    const lines = problems.map(
      ({ path, value, allowed }) => `  - ${path === "" ? "settings" : path}: ${value}; ${allowed}`,
    );
    super(
      [
        `The gate's settings have ${problems.length} problem${problems.length === 1 ? "" : "s"}:`,
        ...lines,
        origin,
        "All settings: README.md, section Settings.",
      ].join("\n"),
    );
    this.problems = problems;
  }
}

const PROJECT =
  'They come from "context.gate" in cdktf.json, changed by its "context.environments" and by GATE_SETTINGS (JSON) where these are set.';
