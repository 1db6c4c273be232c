import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, propertyOf } from "../../flows/language/json";
import { SettingsError } from "./problem";

/** In this variable the CDKTF command line passes `context` of cdktf.json to the app. */
const CONTEXT = "CDKTF_CONTEXT_JSON";
/** Overrides `context.gate`, however the app is run. */
const OVERRIDE = "GATE_SETTINGS";

/** What a project says about its gates; not checked yet. */
export interface GateContext {
  /** `context.gate`. */
  readonly gate: unknown;
  /** `context.environments`. */
  readonly environments: unknown;
  /** `GATE_SETTINGS`, a JSON merge patch. */
  readonly override: unknown;
}

/**
 * Reads what a project says: `context`, from the CDKTF command line or, in a direct run, from
 * `cdktf.json` in `directory`; and `GATE_SETTINGS`.
 *
 * @throws SettingsError if one of them is not a JSON object.
 */
export const loadContext = (
  env: Readonly<Record<string, string | undefined>>,
  directory: string,
): GateContext => {
  const given = env[CONTEXT];
  const context =
    given === undefined || given === ""
      ? propertyOf(readProject(directory), "context")
      : parse(given, CONTEXT);
  const override = env[OVERRIDE];
  const sources = {
    gate: propertyOf(context, "gate") ?? {},
    environments: propertyOf(context, "environments") ?? {},
    override: override === undefined || override === "" ? {} : parse(override, OVERRIDE),
  };
  refuseNonObjects({
    "context.gate": sources.gate,
    "context.environments": sources.environments,
    [OVERRIDE]: sources.override,
  });
  return sources;
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
        allowed: "this is not JSON: correct the quotes, commas or braces",
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
