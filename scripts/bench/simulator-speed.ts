import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { disconnect } from "../../flows/language/build";
import type { Action } from "../../flows/language/actions";
import { flowArtefact, placeCall } from "../../simulator/artefact";
import { checkSettings } from "../../stacks/settings/check-settings";
import { synthesize } from "../../stacks/synthesize";
import { bounded, type Measurement } from "./measurement";

const ROOT = join(__dirname, "..", "..");

/** How fast calls are played through the default gate and one with memory, with the commands themselves. */
export const simulatorRun = async (): Promise<readonly Measurement[]> => {
  const outdir = mkdtempSync(join(tmpdir(), "gate-bench-"));
  try {
    const stackOf = (name: string, settings: object): string =>
      dirname(synthesize(checkSettings(settings), join(outdir, name)));
    return await measure(stackOf("default", {}), stackOf("lists", { callers: { lists: true } }));
  } finally {
    rmSync(outdir, { recursive: true });
  }
};

const measure = async (stack: string, lists: string): Promise<readonly Measurement[]> => {
  const [few, many, most] = [
    traffic(stack, 10_000),
    traffic(stack, 100_000),
    traffic(stack, 1_000_000),
  ];
  const [remembering, longer] = [traffic(lists, 2_000), traffic(lists, 6_000)];
  const linear = many.rate / most.rate;
  const memory = most.megabytes / many.megabytes;
  const [short, long] = [await microsecondsPerStep(10), await microsecondsPerStep(100)];
  const seconds = rehearse(stack);
  return [
    { what: "traffic: 10,000 calls", measured: rateOf(few) },
    bounded("traffic: 100,000 calls", rateOf(many), many.rate, { atLeast: 100_000 }, " calls/s"),
    bounded("traffic: 1,000,000 calls", rateOf(most), most.rate, { atLeast: 100_000 }, " calls/s"),
    bounded("traffic: time a call, 10^6 over 10^5", linear.toFixed(2), linear, { atMost: 1.2 }, ""),
    bounded("traffic: memory, 10^6 over 10^5", memory.toFixed(2), memory, { atMost: 1.2 }, ""),
    { what: "traffic with a caller table: 2,000 calls", measured: rateOf(remembering) },
    { what: "traffic with a caller table: 6,000 calls", measured: rateOf(longer) },
    { what: "a call of 1,000 loop steps", measured: `${short.toFixed(2)} µs a step` },
    bounded(
      "a call of 10,000 loop steps",
      `${long.toFixed(2)} µs a step`,
      long / short,
      { atMost: 1.2 },
      " times the time a step",
    ),
    bounded("rehearse, the default gate", `${seconds.toFixed(2)} s`, seconds, { atMost: 3 }, " s"),
  ];
};

interface Traffic {
  /** Calls a second. */
  readonly rate: number;
  readonly megabytes: number;
}

const rateOf = ({ rate, megabytes }: Traffic): string =>
  `${Math.round(rate).toLocaleString("en")} calls/s, ${megabytes.toFixed(0)} MB`;

const run = (args: readonly string[]): { readonly stdout: string; readonly stderr: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`node ${args.join(" ")} failed:\n${stderr}`);
  return { stdout, stderr };
};

const traffic = (stack: string, calls: number): Traffic => {
  const { stdout, stderr } = run([
    "--require",
    "./scripts/bench/peak-memory.cjs",
    "commands/cli.ts",
    "traffic",
    "--stack",
    stack,
    "--calls",
    String(calls),
    "--robots",
    "0.6",
    "--seed",
    "1",
  ]);
  const [, rate = ""] = /([\d,]+) calls a second/.exec(stdout) ?? [];
  const [, kibibytes = ""] = /peak (\d+)/.exec(stderr) ?? [];
  return { rate: Number(rate.replaceAll(",", "")), megabytes: Number(kibibytes) / 1024 };
};

const rehearse = (stack: string): number => {
  const start = performance.now();
  run(["commands/cli.ts", "rehearse", "--stack", stack]);
  return (performance.now() - start) / 1000;
};

/** A loop in a loop, of 100 rounds each of `rounds`; the fastest of some calls. */
const microsecondsPerStep = async (rounds: number): Promise<number> => {
  const content = JSON.stringify({
    Version: "2019-10-30",
    StartAction: "outer",
    Actions: [
      loop("outer", rounds, "inner", "end"),
      loop("inner", 100, "inner", "outer"),
      disconnect("end"),
    ],
  });
  const artefact = flowArtefact("loops", content, { lambdaResponse: {} });
  const steps = rounds * 101;
  let fastest = Infinity;
  for (let i = 0; i < 20; i++) {
    const start = performance.now();
    await placeCall(artefact, { caller: { next: () => ({ kind: "nothing" }) }, seed: 1 });
    fastest = Math.min(fastest, performance.now() - start);
  }
  return (1000 * fastest) / steps;
};

const loop = (id: string, rounds: number, again: string, done: string): Action => ({
  Identifier: id,
  Type: "Loop",
  Parameters: { LoopCount: String(rounds) },
  Transitions: {
    NextAction: done,
    Conditions: [
      { NextAction: again, Condition: { Operator: "Equals", Operands: ["ContinueLooping"] } },
      { NextAction: done, Condition: { Operator: "Equals", Operands: ["DoneLooping"] } },
    ],
  },
});
