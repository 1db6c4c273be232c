import type { GateEnvironment } from "./environments";

/** An environment was asked for that the project does not have. */
export class UnknownEnvironmentError extends Error {
  override readonly name = "UnknownEnvironmentError";

  constructor(asked: string, environments: readonly GateEnvironment[]) {
    const known = environments.flatMap(({ name }) => name ?? []);
    super(
      known.length === 0
        ? `There is no environment "${asked}": the project has none. Add it to "context.environments" in cdktf.json, or leave --environment out.`
        : `There is no environment "${asked}". Known: ${known.join(", ")}. They stand in "context.environments" of cdktf.json.`,
    );
  }
}

/**
 * The environment of a name, or all of them.
 *
 * @throws UnknownEnvironmentError which lists the known ones.
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
