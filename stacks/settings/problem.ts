/** A problem of the settings. */
export interface SettingsProblem {
  /** Path of the setting, such as `challenge.digits`; empty for the settings as a whole. */
  readonly path: string;
  /** Its value, as JSON. */
  readonly value: string;
  /** What is allowed, or what to do. */
  readonly allowed: string;
}

/** The settings have problems; the message lists all of them. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  readonly problems: readonly SettingsProblem[];

  /** @param origin a sentence that says where the settings come from */
  constructor(problems: readonly SettingsProblem[], origin = PROJECT) {
    const lines = problems.map(
      ({ path, value, allowed }) => `  - ${path === "" ? "settings" : path}: ${value}; ${allowed}`,
    );
    super(
      [
        `The gate's settings have ${problems.length} problem${problems.length === 1 ? "" : "s"}:`,
        ...lines,
        origin,
        "All settings: docs/settings.md.",
      ].join("\n"),
    );
    this.problems = problems;
  }
}

const PROJECT =
  'They come from "context.gate" and "context.environments" in cdktf.json and from the environment variable GATE_SETTINGS (JSON).';
