import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSettings } from "./check-settings";
import type { GateSettings } from "./gate-settings";
import { isObject, mergePatch } from "./merge-patch";
import { SettingsError } from "./problem";

/** The variable in which the CDKTF command line hands `context` of cdktf.json to the app. */
const CONTEXT = "CDKTF_CONTEXT_JSON";
/** Overrides `context.gate`, in every way of running the app. */
const OVERRIDE = "GATE_SETTINGS";

/**
 * The settings of a project: `context.gate`, from the CDKTF command line or, in a direct run, from
 * `cdktf.json` in `directory`; then `GATE_SETTINGS` over it.
 *
 * @throws SettingsError with all problems at once.
 */
export const loadSettings = (
  env: Readonly<Record<string, string | undefined>>,
  directory: string,
): GateSettings => {
  const given = env[CONTEXT];
  const context =
    given === undefined || given === ""
      ? propertyOf(readProject(directory), "context")
      : parse(given, CONTEXT);
  const gate = propertyOf(context, "gate") ?? {};
  const override = env[OVERRIDE];
  const patch = override === undefined || override === "" ? {} : parse(override, OVERRIDE);
  refuseNonObjects({ "context.gate": gate, [OVERRIDE]: patch });
  return checkSettings(mergePatch(gate, patch));
};

const readProject = (directory: string): unknown => {
  let text: string;
  try {
    text = readFileSync(join(directory, "cdktf.json"), "utf8");
  } catch {
    return {};
  }
  return parse(text, "cdktf.json");
};

const parse = (json: string, source: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new SettingsError([
      {
        path: source,
        value: problem,
        allowed: "JSON is needed: mend the quotes, commas or braces",
      },
    ]);
  }
};

const refuseNonObjects = (sources: Readonly<Record<string, unknown>>): void => {
  const problems = Object.entries(sources)
    .filter(([, value]) => !isObject(value))
    .map(([path, value]) => ({
      path,
      value: JSON.stringify(value),
      allowed: "allowed: an object",
    }));
  if (problems.length > 0) throw new SettingsError(problems);
};

const propertyOf = (value: unknown, name: string): unknown =>
  isObject(value) ? value[name] : undefined;
