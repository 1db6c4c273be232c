import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { scripts } from "../../package.json";
import { newFolder, writeTo } from "../support/stack-folder";

const ROOT = join(__dirname, "..", "..");
const folder = newFolder();

/** Prints, when the process ends, which libraries for synthesizing it has loaded. */
const probe = writeTo(
  folder,
  "probe.cjs",
  `process.on("exit", () => {
    const names = Object.keys(require.cache).map((file) => /node_modules.(cdktf|valibot)./.exec(file)?.[1]);
    process.stderr.write(JSON.stringify([...new Set(names)].filter(Boolean).sort()));
  });`,
);

const flow = writeTo(
  folder,
  "flow.json",
  JSON.stringify({
    Version: "2019-10-30",
    StartAction: "end",
    Actions: [
      { Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
    ],
  }),
);

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the file that `npx spam-gate` runs, in a directory of its own. */
const spamGate = (
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  node: string[] = [],
): Ended =>
  spawnSync(process.execPath, [...node, join(ROOT, "bin", "spam-gate.mjs"), ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });

const CALL = ["call", "--flow", flow, "--keys", "none"];

describe("npx spam-gate", () => {
  it("plays a call without loading what only synthesizing needs", () => {
    const { status, stdout, stderr } = spamGate(CALL, {}, ["--require", probe]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "[]" });
    expect(stdout).toMatch(/\noutcome: disconnected\n$/);
  });

  it("synthesizes where it is run", () => {
    const { status, stdout, stderr } = spamGate(["synth-module"], {}, ["--require", probe]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '["cdktf","valibot"]' });
    expect(stdout).toMatch(/^dist.terraform-module: main\.tf\.json, /);
  });

  it("exits with 1 and no stack trace where something is mistyped", () => {
    expect(spamGate(["call", "--kes", "1"])).toMatchObject({
      status: 1,
      stdout: "",
      stderr:
        "unknown option '--kes' (Did you mean --keys?)\nFor help: npx spam-gate call --help\n",
    });
  });

  it("colors where colors are wanted", () => {
    const colored = (env: NodeJS.ProcessEnv): boolean =>
      spamGate(CALL, { NO_COLOR: undefined, FORCE_COLOR: undefined, ...env }).stdout.includes(
        "\u001b[",
      );
    expect(colored({})).toBe(false);
    expect(colored({ FORCE_COLOR: "1" })).toBe(true);
  });

  it.each([
    ["start", "start"],
    ["call", "call"],
    ["rehearse", "rehearse"],
    ["traffic", "traffic"],
    ["lint:flow", "lint-flow"],
    ["plan:guard", "plan-guard"],
    ["synth:module", "synth-module"],
    ["synth:check", "synth-check"],
  ] as const)("is what npm run %s runs", (script, subcommand) => {
    expect(scripts[script]).toBe(`node bin/spam-gate.mjs ${subcommand}`);
  });
});
