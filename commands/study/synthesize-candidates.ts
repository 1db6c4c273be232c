import { basename, join } from "node:path";
import { checkSettings } from "../../stacks/settings/check-settings";
import { SettingsError } from "../../stacks/settings/problem";
import { synthesize } from "../../stacks/synthesize";
import { readJson } from "../artefact/read-json";
import { messageOf } from "../terminal/message-of";
import { UserError } from "../terminal/user-error";
import type { Candidate } from "./candidate";

/**
 * Synthesizes a gate from each file of settings.
 *
 * @param folder where the stacks are written
 * @throws UserError with the problems of all files.
 */
export const synthesizeCandidates = (
  files: readonly string[],
  folder: string,
): readonly Candidate[] => {
  const problems: string[] = [];
  const candidates = files.flatMap((file, i) => {
    const name = basename(file, ".json");
    const same = files.slice(0, i).find((other) => basename(other, ".json") === name);
    if (same !== undefined) {
      problems.push(
        `${file}: ${same} has the same name; rename one, so that the tables can tell them apart`,
      );
      return [];
    }
    try {
      const settings = readJson(file);
      const checked = checkSettings(settings, `They come from ${file}.`);
      return [{ name, settings, stack: synthesize(checked, join(folder, name)) }];
    } catch (error) {
      problems.push(
        error instanceof UserError || error instanceof SettingsError
          ? error.message
          : `${file} does not synthesize: ${messageOf(error)}`,
      );
      return [];
    }
  });
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  return candidates;
};
