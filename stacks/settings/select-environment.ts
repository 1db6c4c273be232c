import type { GateEnvironment } from "./environments";

/** The project has no environment of the name that was asked for. */
export class UnknownEnvironmentError extends Error {
  override readonly name = "UnknownEnvironmentError";

  constructor(asked: string, environments: readonly GateEnvironment[]) {
    const known = environments.flatMap(({ name }) => name ?? []);
    super(
      known.length === 0
        ? `There is no environment "${asked}": the project has no environments. Add it to "context.environments" in cdktf.json, or leave out --environment.`
        : `There is no environment "${asked}". The project has: ${known.join(", ")}. Use one of these, or add it to "context.environments" in cdktf.json.`,
    );
  }
}

/**
 * The environment with a name, or all of them.
 *
 * @throws UnknownEnvironmentError if there is none; it lists the known ones.
 */
export const selectEnvironments = (
  environments: readonly GateEnvironment[],
  asked: string | undefined,
): readonly GateEnvironment[] => {
  if (asked === undefined) return environments;
  const found = environments.filter(({ name }) => name === asked);
  if (found.length === 0) throw new UnknownEnvironmentError(asked, environments);
  return found;
};
