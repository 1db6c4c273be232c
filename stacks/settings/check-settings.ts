import * as v from "valibot";
import { show } from "../../flows/language/json";
import { gateSettingsSchema, type GateSettings } from "./gate-settings";
import { SettingsError, type SettingsProblem } from "./problem";

/** Settings, complete and checked; or all their problems. */
export type CheckedSettings =
  | { readonly settings: GateSettings }
  | { readonly problems: readonly SettingsProblem[] };

/**
 * Completes and checks settings.
 *
 * @param origin a sentence for the error that says where the settings come from
 * @throws SettingsError with all problems at once.
 */
export const checkSettings = (input: unknown, origin?: string): GateSettings => {
  const checked = inspectSettings(input);
  if ("problems" in checked) throw new SettingsError(checked.problems, origin);
  return checked.settings;
};

/** As `checkSettings`, but returns the problems. */
export const inspectSettings = (input: unknown): CheckedSettings => {
  const result = v.safeParse(gateSettingsSchema, input);
  if (result.success) return { settings: result.output };
  const problems = result.issues.map(problemOf);
  return {
    problems: problems.filter(
      ({ path }, i) => problems.findIndex((other) => other.path === path) === i,
    ),
  };
};

const problemOf = (issue: v.GenericIssue): SettingsProblem => ({
  path: v.getDotPath(issue) ?? "",
  // A setting that is missing has a path and no value.
  value: show(issue.path === undefined ? issue.input : issue.path.at(-1)?.value),
  allowed: issue.message,
});
