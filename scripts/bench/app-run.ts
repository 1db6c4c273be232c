import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bounded, median, type Measurement } from "./measurement";

const ROOT = join(__dirname, "..", "..");
const RUNS = 7;

const APP = ["--import", "tsx", "main.ts"];
const FLOOR = ["--import", "tsx", "scripts/bench/floor.ts"];
/** What the default template of CDKTF runs: `npx ts-node main.ts`. */
const TS_NODE = [join("node_modules", "ts-node", "dist", "bin.js"), "main.ts"];

/** The whole app against its floor and against the default template's way to run it. */
export const appRun = (): readonly Measurement[] => {
  const floor = paired(APP, FLOOR);
  const tsNode = paired(APP, TS_NODE);
  return [
    { what: "app run (node --import tsx main.ts)", measured: `${floor.first.toFixed(0)} ms` },
    { what: "its floor: same libraries, empty stack", measured: `${floor.second.toFixed(0)} ms` },
    bounded("app run over its floor", floor.ratio.toFixed(2), floor.ratio, { atMost: 1.35 }, ""),
    bounded(
      "app run over ts-node main.ts",
      tsNode.ratio.toFixed(2),
      tsNode.ratio,
      { atMost: 0.25 },
      "",
    ),
  ];
};

interface Paired {
  /** Median wall milliseconds of each, and the median of the ratios pair by pair. */
  readonly first: number;
  readonly second: number;
  readonly ratio: number;
}

/** Runs two commands in turn, so that a machine that changes its speed changes both. */
const paired = (first: readonly string[], second: readonly string[]): Paired => {
  const outdir = mkdtempSync(join(tmpdir(), "gate-bench-"));
  try {
    const run = (args: readonly string[]): number => milliseconds(args, outdir);
    run(first);
    run(second);
    const pairs = Array.from({ length: RUNS }, () => [run(first), run(second)] as const);
    return {
      first: median(pairs.map(([a]) => a)),
      second: median(pairs.map(([, b]) => b)),
      ratio: median(pairs.map(([a, b]) => a / b)),
    };
  } finally {
    rmSync(outdir, { recursive: true });
  }
};

const milliseconds = (args: readonly string[], outdir: string): number => {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, CDKTF_OUTDIR: outdir },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`node ${args.join(" ")} failed:\n${stderr}`);
  return performance.now() - start;
};
