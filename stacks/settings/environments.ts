import { isObject, show } from "../../flows/language/json";
import { inspectSettings } from "./check-settings";
import type { GateSettings } from "./gate-settings";
import { loadContext, type GateContext } from "./load-settings";
import { mergePatch } from "./merge-patch";
import { SettingsError, type SettingsProblem } from "./problem";
import { stateLocation } from "./state-location";

/** The name of the stack without environments, and the start of those with. */
export const STACK = "deter-spam-callers";

/** One gate of a project. */
export interface GateEnvironment {
  /** Its key in `context.environments`; absent for the one gate of a project without any. */
  readonly name?: string;
  /** Name of its stack, of the stack's directory and, unless a variable says otherwise, of what it makes. */
  readonly stack: string;
  readonly settings: GateSettings;
}

/**
 * The gates of a project. Each of `context.environments` is a JSON merge patch over
 * `context.gate`, and `GATE_SETTINGS` one over every result. Without environments there is one
 * gate.
 *
 * @throws SettingsError with all problems of all environments at once.
 */
export const loadEnvironments = (
  env: Readonly<Record<string, string | undefined>>,
  directory: string,
): readonly GateEnvironment[] => environmentsOf(loadContext(env, directory));

/**
 * As `loadEnvironments`, from what was read.
 *
 * @throws SettingsError with all problems of all environments at once.
 */
export const environmentsOf = (context: GateContext): readonly GateEnvironment[] => {
  const common = inspectSettings(mergePatch(context.gate, context.override));
  const entries = Object.entries(isObject(context.environments) ? context.environments : {});
  if (entries.length === 0) {
    if ("problems" in common) throw new SettingsError(common.problems);
    return [{ stack: STACK, settings: common.settings }];
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
/** The variable `name_prefix` has at most 32 characters and begins as the stack's name. */
const LONGEST = 32 - `${STACK}-`.length;
/** Terraform's first workspace, and the directory of the module edition. */
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
    const allowed = `as a name, allowed: 1 to ${LONGEST} lower-case letters, digits and single hyphens between them, starting with a letter; not ${RESERVED.join(" or ")}`;
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
  const stack = `${STACK}-${name}`;
  return {
    environment: { name, stack, settings: withWorkspace(checked.settings, stack) },
    problems: [],
  };
};

/** HCP Terraform tells states apart by workspace: an environment has its own unless told otherwise. */
const withWorkspace = (settings: GateSettings, stack: string): GateSettings => {
  const { cloud } = settings.backend;
  if (cloud === undefined || cloud["workspaces"] !== undefined) return settings;
  return { ...settings, backend: { cloud: { ...cloud, workspaces: { name: stack } } } };
};

/** Environments whose state would lie in the place of an earlier one's. */
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
      allowed: `the state of ${ROOT}.${owner} lies there too and one would destroy the other's gate: give each a place of its own, or leave it out where it can follow from the stack's name`,
    };
  });
};

const withoutRepeats = (problems: readonly SettingsProblem[]): SettingsProblem[] =>
  problems.filter(({ path }, i) => problems.findIndex((other) => other.path === path) === i);
