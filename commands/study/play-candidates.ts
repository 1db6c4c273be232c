import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Figures } from "../../simulator/traffic/study/figures";
import { UserError } from "../terminal/user-error";
import type { Candidate, StudyTraffic } from "./candidate";
import { playCandidate } from "./play-candidate";
import type { WorkerMessage } from "./worker-message";

export interface PlayOptions {
  /** How many candidates are played side by side. */
  readonly jobs: number;
  /** Called with the number of calls done, of all candidates together. */
  readonly progress: (done: number) => void;
}

/** Plays the same traffic against every candidate. @returns the figures in the candidates' order */
export const playCandidates = async (
  candidates: readonly Candidate[],
  traffic: StudyTraffic,
  { jobs, progress }: PlayOptions,
): Promise<readonly Figures[]> => {
  const players = Array.from({ length: Math.min(jobs, candidates.length) }, () =>
    jobs === 1 ? hereWith(traffic) : threadWith(traffic),
  );
  const waiting = [...candidates.entries()];
  const done = candidates.map(() => 0);
  const figures: Figures[] = [];
  const playNext = async (player: Player): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [i, { stack }] = next;
      figures[i] = await player.play(stack, (calls) => {
        done[i] = calls;
        progress(done.reduce((sum, each) => sum + each, 0));
      });
    }
  };
  try {
    await Promise.all(players.map(playNext));
  } finally {
    await Promise.all(players.map((player) => player.end()));
  }
  return figures;
};

/** Plays one stack at a time. */
interface Player {
  readonly play: (stack: string, progress: (done: number) => void) => Promise<Figures>;
  readonly end: () => Promise<unknown>;
}

const hereWith = (traffic: StudyTraffic): Player => ({
  play: (stack, progress) => playCandidate(stack, traffic, progress),
  end: () => Promise.resolve(),
});

const threadWith = (traffic: StudyTraffic): Player => {
  const worker = new Worker(...workerFile(traffic));
  return {
    play: (stack, progress) =>
      new Promise((resolve, reject) => {
        const settle = (message: WorkerMessage): void => {
          if ("done" in message) {
            progress(message.done);
            return;
          }
          worker.off("message", settle);
          worker.off("error", reject);
          if ("figures" in message) resolve(message.figures);
          else reject(new UserError(message.failed));
        };
        worker.on("message", settle);
        worker.on("error", reject);
        worker.postMessage(stack);
      }),
    end: () => worker.terminate(),
  };
};

/** In a clone the thread runs TypeScript, in the package what `npm run build` made of it. */
const workerFile = (workerData: StudyTraffic): ConstructorParameters<typeof Worker> => {
  const built = join(__dirname, "worker.js");
  if (existsSync(built)) return [built, { workerData }];
  return [
    join(__dirname, "worker.ts"),
    { workerData, execArgv: ["--require", require.resolve("tsx/cjs")] },
  ];
};
