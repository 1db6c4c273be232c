import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { errorAt } from "../../flows/language/finding";
import { FlowError } from "../../flows/language/flow-error";
import { runApp } from "../../stacks/run-app";
import { checkSettings } from "../../stacks/settings/check-settings";
import { selectEnvironments } from "../../stacks/settings/select-environment";

const ROOT = join(__dirname, "..", "..");

describe("the app, given something that its user can correct", () => {
  const scratch = mkdtempSync(join(tmpdir(), "gate-"));
  afterAll(() => {
    rmSync(scratch, { recursive: true });
  });

  it("says what is wrong, exits with 1, and writes nothing", () => {
    const outdir = join(scratch, "cdktf.out");
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "main.ts", "--environment", "prd"],
      { cwd: ROOT, env: { ...process.env, CDKTF_OUTDIR: outdir }, encoding: "utf8" },
    );
    expect(stderr).toMatch(/^There is no environment "prd".*\n$/);
    expect(status).toBe(1);
    expect(existsSync(outdir)).toBe(false);
  });
});

describe("errors", () => {
  const write = jest.spyOn(process.stderr, "write").mockImplementation(() => true);
  const { exitCode } = process;
  afterEach(() => {
    process.exitCode = exitCode;
  });
  afterAll(() => {
    write.mockRestore();
  });

  it.each([
    ["wrong settings", () => checkSettings({ challenge: { digits: 9 } }), "challenge.digits: 9"],
    ["an unknown environment", () => selectEnvironments([], "prd"), "no environment"],
    [
      "a flow that Connect would refuse",
      () => {
        throw new FlowError([{ ...errorAt("unreachable", [], "x", "y"), action: "ask" }]);
      },
      "ask",
    ],
  ])("of a user become a message: %s", (_, run, message) => {
    write.mockClear();
    runApp(run, []);
    expect(write.mock.calls).toEqual([[expect.stringContaining(message)]]);
    expect(process.exitCode).toBe(1);
  });

  it("of the arguments become a message before anything runs", () => {
    write.mockClear();
    const run = jest.fn();
    runApp(run, ["--enviroment", "prod"]);
    expect(run).not.toHaveBeenCalled();
    expect(write.mock.calls).toEqual([[expect.stringContaining("--enviroment")]]);
    expect(process.exitCode).toBe(1);
  });

  it("of the project keep their stack trace", () => {
    const mistake = new TypeError("a mistake in the code");
    const run = () => {
      throw mistake;
    };
    expect(() => {
      runApp(run, []);
    }).toThrow(mistake);
  });
});
