/** `spam-gate study`: the same callers meet many gates. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pricing } from "../../simulator/costs/prices";
import { frontierOf } from "../../simulator/traffic/study/frontier";
import { writeText } from "../artefact/write-text";
import { readPopulation } from "../population/read-population";
import { progressBar } from "../terminal/progress-bar";
import type { Terminal } from "../terminal/terminal";
import { readAim, type AimTerm } from "./aim";
import type { StudiedCandidate, StudyTraffic } from "./candidate";
import { EXAMPLE_POPULATION, exampleSettings } from "./examples";
import { playCandidates } from "./play-candidates";
import { printAim } from "./print-aim";
import { printStudy } from "./print-study";
import { synthesizeCandidates } from "./synthesize-candidates";

export interface StudyOptions {
  /** Files of settings, as in `context.gate`. @default - those of examples/settings */
  readonly settings?: readonly string[];
  /** @default - examples/populations/every-kind.json */
  readonly population?: string;
  readonly calls: number;
  readonly seed: number;
  readonly jobs: number;
  readonly pricing: Pricing;
  readonly aim?: string;
  /** Files to write a picture to. */
  readonly html?: string;
  readonly svg?: string;
  readonly json: boolean;
}

/** @returns the exit code: 1 where no candidate meets the aim */
export const study = async (options: StudyOptions, terminal: Terminal): Promise<number> => {
  const { aim: typed, html, svg, json } = options;
  const aim = typed === undefined ? [] : readAim(typed);
  const candidates = await studyCandidates(options, terminal);
  if (svg !== undefined) {
    const { svgPicture } = await import("./picture.js");
    writeText(svg, svgPicture(candidates));
  }
  if (html !== undefined) {
    const { studyPage } = await import("./page.js");
    writeText(html, studyPage(candidates));
  }
  if (json) {
    terminal.print(JSON.stringify({ candidates: candidates.map(withAim(aim)) }, null, 2));
  } else {
    printStudy(terminal, candidates, options.pricing);
  }
  const met = aim.length === 0 || candidates.some((each) => aim.every(({ isMet }) => isMet(each)));
  if (!json && aim.length > 0) printAim(terminal, candidates, aim);
  return met ? 0 : 1;
};

/** Synthesizes the candidates and plays the traffic against each. */
export const studyCandidates = async (
  options: Omit<StudyOptions, "aim" | "html" | "svg" | "json">,
  { progress }: Pick<Terminal, "progress">,
): Promise<readonly StudiedCandidate[]> => {
  const { settings = exampleSettings(), population = EXAMPLE_POPULATION } = options;
  const { calls, seed, jobs, pricing } = options;
  const traffic: StudyTraffic = { population: readPopulation(population), calls, seed, pricing };
  const folder = mkdtempSync(join(tmpdir(), "gate-study-"));
  try {
    progress?.("synthesizing the candidates …");
    const candidates = synthesizeCandidates(settings, folder);
    const all = calls * candidates.length;
    const figures = await playCandidates(candidates, traffic, {
      jobs,
      progress: (done) => progress?.(progressBar(done / all)),
    });
    const studied = candidates.map(({ name, settings: given }, i) => {
      const found = figures[i];
      if (found === undefined) throw new RangeError(`The candidate ${name} was not played.`);
      return { name, settings: given, ...found };
    });
    const frontier = frontierOf(studied);
    return studied.map((each) => ({ ...each, onFrontier: frontier.has(each) }));
  } finally {
    progress?.("");
    rmSync(folder, { recursive: true });
  }
};

const withAim =
  (aim: readonly AimTerm[]) =>
  (candidate: StudiedCandidate): object =>
    aim.length === 0
      ? candidate
      : { ...candidate, meetsAim: aim.every(({ isMet }) => isMet(candidate)) };
