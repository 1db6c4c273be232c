import * as v from "valibot";
import { gateSettingsSchema, type GateSettings } from "./gate-settings";
import { SettingsError, type SettingsProblem } from "./problem";

/**
 * Completes and checks settings.
 *
 * @throws SettingsError with all problems at once.
 */
export const checkSettings = (input: unknown): GateSettings => {
  const result = v.safeParse(gateSettingsSchema, input);
  if (result.success) return result.output;
  const problems = result.issues.map(problemOf);
  throw new SettingsError(
    problems.filter(({ path }, i) => problems.findIndex((other) => other.path === path) === i),
  );
};

const problemOf = (issue: v.GenericIssue): SettingsProblem => ({
  path: v.getDotPath(issue) ?? "",
  value: show(issue.path?.at(-1)?.value ?? issue.input),
  allowed: issue.message,
});

const show = (value: unknown): string => {
  const json = value === undefined ? "missing" : JSON.stringify(value);
  return json.length > 120 ? `${json.slice(0, 117)}...` : json;
};
