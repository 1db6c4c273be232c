/** The study of the pages: played once, kept as figures, played again when what it starts from changes. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StudiedCandidate } from "../../commands/study/candidate";
import { EXAMPLE_POPULATION, exampleSettings } from "../../commands/study/examples";
import { studyCandidates, type StudyOptions } from "../../commands/study/study";
import type { Terminal } from "../../commands/terminal/terminal";
import { habitValues } from "../../simulator/traffic/callers/habit";
import { KINDS } from "../../simulator/traffic/callers/kinds";

/** The file with the figures, from the project's root. */
export const RECORDED_STUDY = "docs/which-settings.json";

export interface RecordedStudy {
  /** Of the settings, the population, the habits and the options. */
  readonly inputs: string;
  readonly calls: number;
  readonly seed: number;
  readonly candidates: readonly StudiedCandidate[];
}

const OPTIONS = {
  calls: 50_000,
  seed: 1,
  pricing: "next-generation",
} as const satisfies Partial<StudyOptions>;

const ROOT = join(__dirname, "..", "..");

/** @throws Error where no study was recorded. */
export const recordedStudy = (): RecordedStudy =>
  JSON.parse(readFileSync(join(ROOT, RECORDED_STUDY), "utf8")) as RecordedStudy;

/** The recorded study as text, played anew where its inputs have changed. */
export const recordedStudyText = async (
  terminal: Pick<Terminal, "progress">,
  jobs: number,
): Promise<string> => {
  const inputs = studyInputs();
  if (existsSync(join(ROOT, RECORDED_STUDY))) {
    const recorded = recordedStudy();
    if (recorded.inputs === inputs) return textOf(recorded);
  }
  const { calls, seed } = OPTIONS;
  const candidates = await studyCandidates({ ...OPTIONS, jobs }, terminal);
  return textOf({ inputs, calls, seed, candidates });
};

const textOf = (recorded: RecordedStudy): string => `${JSON.stringify(recorded, null, 2)}\n`;

/** A fingerprint of what decides the figures, apart from how a call is played. */
export const studyInputs = (): string => {
  const hash = createHash("sha256");
  const files = [...exampleSettings(), EXAMPLE_POPULATION];
  for (const file of files) hash.update(JSON.stringify(JSON.parse(readFileSync(file, "utf8"))));
  for (const { habits } of Object.values(KINDS)) {
    hash.update(JSON.stringify(habitValues(habits)));
  }
  return hash.update(JSON.stringify(OPTIONS)).digest("hex");
};
