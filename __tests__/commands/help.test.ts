import { version } from "../../package.json";
import { START } from "../../simulator/artefact";
import { spamGateWith } from "../support/terminal";

/** Each subcommand, with flags and defaults that its help must name. */
const SUBCOMMANDS: readonly (readonly [string, readonly (string | RegExp)[]])[] = [
  ["start", ["--environment <name>", "(default: all)"]],
  [
    "call",
    [
      "--keys <keys>",
      "--from <number>",
      `--at <time> when the call is answered (default: ${new Date(START).toISOString().slice(0, 16)}Z)`,
      /--fault <fault> .*\(choices: "lambda-error"/,
      "--seed <number>",
      "--json",
      '--stack <dir> the synthesized stack to play (default: "cdktf.out/stacks/deter-spam-callers")',
      "--flow <file>",
      "--lambda-response <json>",
      /--mode <mode> .*\(choices: "enforce", "observe", "off"\)/,
      "--module <id=file>",
    ],
  ],
  [
    "phone",
    [
      '--out <file> the file to write (default: "phone.html")',
      "--open",
      "--stack <dir>",
      "--flow <file>",
    ],
  ],
  ["rehearse", ["--against <dir>", "--markdown <file>", "--stack <dir>", "--mode <mode>"]],
  [
    "traffic",
    [
      "--calls <number> how many calls (default: 100000)",
      /--robots <share> .*\(default: 0\.6\)/,
      /--seed <number> .*\(default: 1\)/,
      "--json",
      "--stack <dir>",
    ],
  ],
  [
    "diagram",
    ["--stack <dir>", "--flow <file>", "--svg <file>", "--mermaid <file>", "--against <other>"],
  ],
  ["lint-flow", ["Arguments: files", /--type <type> .*"CONTACT_FLOW"/]],
  ["plan-guard", ["Arguments: plan", "--module <address>", "2 the input is wrong"]],
  ["synth-module", ['--out <dir> the module\'s directory (default: "dist/terraform-module")']],
  ["synth-check", ["(default: cdktf.out/stacks)", "--environment <name>"]],
];

/** Help without what only its layout decides. */
const helpOf = async (...args: readonly string[]): Promise<string> => {
  const { code, output, errors } = await spamGateWith(...args);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  return output.replace(/\s+/g, " ");
};

describe("spam-gate", () => {
  it("lists every subcommand in its help", async () => {
    const help = await helpOf("--help");
    const names = SUBCOMMANDS.map(([name]) => name).filter((name) => !name.includes(" "));
    for (const name of names) expect(help).toContain(` ${name} `);
    expect(help).toContain("Exit codes: 0 ");
    expect(help.match(/npx spam-gate \w/g)).toHaveLength(2);
  });

  it.each(SUBCOMMANDS)("shows how to use %s", async (name, facts) => {
    const words = name.split(" ");
    const help = await helpOf(...words, "--help");
    expect(help).toMatch(new RegExp(`^Usage: spam-gate ${name} .* [A-Z].*[.?] `));
    const missing = facts.filter((fact) =>
      typeof fact === "string" ? !help.includes(fact) : !fact.test(help),
    );
    expect(missing).toEqual([]);
    const [, examples = ""] = /Examples: (.*) Exit codes: 0 .* 1 /.exec(help) ?? [];
    expect(examples.split(`npx spam-gate ${name}`)).toHaveLength(3);
    expect(await helpOf(...words.toSpliced(-1, 0, "help"))).toBe(help);
  });

  it("prints its help as an error where no subcommand is named", async () => {
    const { code, output, errors } = await spamGateWith();
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(errors).toMatch(/^Usage: spam-gate /);
  });

  it("prints the version of package.json", async () => {
    expect(await spamGateWith("--version")).toEqual({ code: 0, output: version, errors: "" });
  });

  it.each([
    [["cal"], 1, "unknown command 'cal' (Did you mean call?)", ""],
    [["lint:flow"], 1, "unknown command 'lint:flow' (Did you mean lint-flow?)", ""],
    [["call", "--key", "1"], 1, "unknown option '--key' (Did you mean --keys?)", " call"],
    [["start", "--env", "x"], 1, "unknown option '--env'", " start"],
    [
      ["plan-guard", "--moduel"],
      2,
      "unknown option '--moduel' (Did you mean --module?)",
      " plan-guard",
    ],
  ])(
    "says in one line what %j probably meant, and where help is",
    async (args, code, line, name) => {
      expect(await spamGateWith(...args)).toEqual({
        code,
        output: "",
        errors: `${line}\nFor help: npx spam-gate${name} --help`,
      });
    },
  );
});
