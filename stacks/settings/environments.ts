import { isObject, show } from "../../flows/language/json";
import { DEFAULTS } from "../constructs/defaults";
import { inspectSettings } from "./check-settings";
import type { GateSettings } from "./gate-settings";
import { loadContext, type GateContext } from "./load-context";
import { mergePatch } from "./merge-patch";
import { SettingsError, type SettingsProblem } from "./problem";
import { stateLocation } from "./state-location";

/** Name of the stack in a project without environments; with them, the start of every stack's name. */
export const STACK_NAME: string = DEFAULTS.namePrefix;

/** One gate of a project. */
export interface GateEnvironment {
  /** Its key in `context.environments`; undefined in a project without environments. */
  readonly name?: string;
  /** Name of its stack and of the stack's directory, and the default of the variable `name_prefix`. */
  readonly stack: string;
  readonly settings: GateSettings;
}

/**
 * The gates of a project: one for each of `context.environments`, which is a JSON merge patch over
 * `context.gate`, or a single one. `GATE_SETTINGS` is a merge patch over every result.
 *
 * @throws SettingsError with all problems of all environments at once.
 */
export const loadEnvironments = (
  env: Readonly<Record<string, string | undefined>>,
  directory: string,
): readonly GateEnvironment[] => environmentsOf(loadContext(env, directory));

/**
 * As `loadEnvironments`, from a context that was read before.
 *
 * @throws SettingsError with all problems of all environments at once.
 */
export const environmentsOf = (context: GateContext): readonly GateEnvironment[] => {
  const common = inspectSettings(mergePatch(context.gate, context.override));
  const entries = Object.entries(isObject(context.environments) ? context.environments : {});
  if (entries.length === 0) {
    if ("problems" in common) throw new SettingsError(common.problems);
    return [{ stack: STACK_NAME, settings: common.settings }];
  }
  const shared = "problems" in common ? common.problems : [];
  const results = entries.map(([name, patch]) => environmentOf(name, patch, context, shared));
  const environments = results.flatMap(({ environment }) => environment ?? []);
  const problems = [...results.flatMap((each) => each.problems), ...sharedStates(environments)];
  if (problems.length > 0) throw new SettingsError(withoutRepeats(problems));
  return environments;
};

const ROOT = "environments";

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** The stack's name is the default of `name_prefix`, which has at most 32 characters. */
const LONGEST = 32 - `${STACK_NAME}-`.length;
/** Names that mean Terraform's first workspace and the module edition. */
const RESERVED = ["default", "module"];

interface Result {
  readonly environment?: GateEnvironment;
  readonly problems: readonly SettingsProblem[];
}

const environmentOf = (
  name: string,
  patch: unknown,
  { gate, override }: GateContext,
  shared: readonly SettingsProblem[],
): Result => {
  const path = `${ROOT}.${name}`;
  if (!NAME.test(name) || name.length > LONGEST || RESERVED.includes(name)) {
    const allowed = `allowed as a name: 1 to ${LONGEST} lowercase letters and digits, with single hyphens between them, starting with a letter; not ${RESERVED.join(" or ")}`;
    return { problems: [{ path, value: show(name), allowed }] };
  }
  if (!isObject(patch)) {
    const allowed = "allowed: an object with the settings that differ, or {}";
    return { problems: [{ path, value: show(patch), allowed }] };
  }
  const checked = inspectSettings(mergePatch(mergePatch(gate, patch), override));
  if ("problems" in checked) {
    const isShared = (problem: SettingsProblem) =>
      shared.some((each) => each.path === problem.path && each.value === problem.value);
    return {
      problems: checked.problems.map((problem) =>
        isShared(problem)
          ? problem
          : { ...problem, path: problem.path === "" ? path : `${path}.${problem.path}` },
      ),
    };
  }
  const stack = `${STACK_NAME}-${name}`;
  return {
    environment: { name, stack, settings: withWorkspace(checked.settings, stack) },
    problems: [],
  };
};

/** HCP Terraform keeps one state in a workspace, so an environment without one gets its own. */
const withWorkspace = (settings: GateSettings, stack: string): GateSettings => {
  const { cloud } = settings.backend;
  if (cloud === undefined || cloud["workspaces"] !== undefined) return settings;
  return { ...settings, backend: { cloud: { ...cloud, workspaces: { name: stack } } } };
};

/** Environments whose state would be in the same place as an earlier one's. */
const sharedStates = (environments: readonly GateEnvironment[]): SettingsProblem[] => {
  const owners = new Map<string, string>();
  return environments.flatMap(({ name = "", stack, settings }) => {
    const location = stateLocation(settings.backend, stack);
    if (location === undefined) return [];
    const owner = owners.get(location);
    if (owner === undefined) {
      owners.set(location, name);
      return [];
    }
    return {
      path: `${ROOT}.${name}.backend`,
      value: location,
      allowed: `${ROOT}.${owner} has its state in the same place, and each would destroy the other's gate: give each environment its own place, or remove the option, so that the place follows from the stack's name`,
    };
  });
};

const withoutRepeats = (problems: readonly SettingsProblem[]): SettingsProblem[] =>
  problems.filter(({ path }, i) => problems.findIndex((other) => other.path === path) === i);
