import { APP_HELP, appArguments } from "../../stacks/app-arguments";

describe("the arguments of npm run synth", () => {
  it.each([
    [[], {}],
    [["--environment", "prod"], { environment: "prod" }],
    [["--help"], { help: true }],
    [["-h"], { help: true }],
  ])("are read: %j", (args, expected) => {
    expect({ ...appArguments(args) }).toEqual(expected);
  });

  it.each([
    [["--enviroment", "prod"], "Unknown option '--enviroment'"],
    [["prod"], "Unexpected argument 'prod'"],
  ])("are refused: %j", (args, message) => {
    expect(() => appArguments(args)).toThrow(message);
  });

  it("are all in the help", () => {
    expect(APP_HELP).toMatch(/^Usage: npm run synth /);
    expect(APP_HELP).toContain("--environment NAME");
    expect(APP_HELP).toMatch(/Examples:\n.*\n.*\n\nExit codes:\n {2}0 .*\n {2}1 /);
  });
});
