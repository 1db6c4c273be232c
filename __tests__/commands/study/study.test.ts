import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleSettings } from "../../../commands/study/examples";
import type { StudiedCandidate } from "../../../commands/study/candidate";
import { newFolder, writeTo } from "../../support/stack-folder";
import { spamGateWith, type Printed } from "../../support/terminal";

const LANDING = { challenge: { attempts: 2 }, onFailed: "transfer-to-queue" };
const REMEMBERS = {
  callers: { lists: true, deny: { failures: { count: 1 } }, exempt: { passedWithinDays: 30 } },
};

let folder: string;
let files: readonly string[];

beforeAll(() => {
  folder = newFolder();
  files = Object.entries({ post: {}, landing: LANDING, remembers: REMEMBERS }).map(
    ([name, settings]) => writeTo(folder, `${name}.json`, JSON.stringify(settings)),
  );
});

const study = (...args: readonly string[]): Promise<Printed> =>
  spamGateWith("study", "--settings", ...files, "--calls", "400", "--jobs", "1", ...args);

const candidatesIn = ({
  output,
}: Printed): readonly (StudiedCandidate & {
  readonly meetsAim?: boolean;
})[] => (JSON.parse(output) as { readonly candidates: readonly StudiedCandidate[] }).candidates;

describe("spam-gate study", () => {
  it("prints a row for each candidate, rates beside theory, and robots by kind", async () => {
    const { code, output } = await study();
    expect(output).toMatch(
      /^candidate +people admitted +landed +gave up +hung up on +robots admitted +landed +seconds +cents +texts +agent minutes +locked out\npost/,
    );
    expect(output).toMatch(/\nlanding \*? +[\d.]+ % +[\d.]+ % +[\d.]+ % +0\.0 % /);
    expect(output).toMatch(/\npost +people admitted +[\d.]+ % +[\d.]+ % to [\d.]+ % +[\d.]+ %\n/);
    expect(output).toMatch(/\nremembers +people admitted +[\d.]+ % +[\d.]+ % to [\d.]+ % +-\n/);
    expect(output).toMatch(
      /\nrobots, admitted \/ landed +post +landing +remembers\ncomes-back +0\.0 \/ 0\.0 +0\.0 \/ 100\.0 /,
    );
    expect(output).not.toMatch(/\d calls a second/);
    expect(code).toBe(0);
  });

  it("prints candidates as JSON and nothing else, the same by seed", async () => {
    const printed = await study("--json");
    expect(printed.errors).toBe("");
    expect(Object.keys(JSON.parse(printed.output) as object)).toEqual(["candidates"]);
    const [post, landing, remembers] = candidatesIn(printed);
    expect(post).toMatchObject({ name: "post", settings: {} });
    expect(post?.people.hungUpOn.theory).toBeGreaterThan(0);
    expect(post).not.toHaveProperty("mistakes");
    expect(landing?.people.hungUpOn).toMatchObject({ share: 0, theory: 0 });
    expect(remembers?.people.hungUpOn).not.toHaveProperty("theory");
    expect(remembers?.mistakes).toMatchObject({ peopleStopped: expect.any(Number) as number });
    expect(printed.output).not.toContain(folder);
    expect((await study("--json")).output).toBe(printed.output);
    expect((await study("--json", "--seed", "2")).output).not.toBe(printed.output);
  });

  it("finds the same however many candidates are played side by side", async () => {
    const alone = await study("--json");
    const sideBySide = await study("--json", "--jobs", "2");
    expect(sideBySide.output).toBe(alone.output);
  });

  it("names the cheapest that meets an aim, with the JSON to paste", async () => {
    const { code, output } = await study("--aim", "hung-up-on<=0%");
    expect(output).toMatch(
      /\nThe cheapest that meets hung-up-on<=0%: landing, [\d.]+ cents a call, [\d,]+ agent minutes in 1,000 calls\n/,
    );
    expect(JSON.parse(output.slice(output.lastIndexOf("cdktf.json:") + 11))).toEqual(LANDING);
    expect(code).toBe(0);
    const met = candidatesIn(await study("--json", "--aim", "hung-up-on<=0%"));
    expect(met.map(({ meetsAim }) => meetsAim)).toEqual([false, true, false]);
  });

  it("says which bound nobody keeps, and fails", async () => {
    const { code, output } = await study("--aim", "hung-up-on<=0%,cents<0.1");
    expect(output).toMatch(
      /\nNo candidate meets hung-up-on<=0%,cents<0\.1\.\ncents<0\.1: the lowest cents is that of \w+$/,
    );
    expect(code).toBe(1);
  });

  it("writes a picture, and a page that needs no network", async () => {
    const [svg, html] = [join(folder, "study.svg"), join(folder, "study.html")];
    await study("--svg", svg, "--html", html);
    const picture = readFileSync(svg, "utf8");
    for (const name of ["post", "landing", "remembers"]) expect(picture).toContain(`${name}, `);
    expect(picture).toContain("prefers-color-scheme: dark");
    const tags =
      picture.replace(/<style[^]*?<\/style>|<!\[CDATA\[[^]*?\]\]>/g, "").match(/<[^>]*>/g) ?? [];
    const wrong = tags.filter((tag) => !/^<\/?[a-z]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>$/i.test(tag));
    expect(wrong).toEqual([]);
    const page = readFileSync(html, "utf8");
    expect(page).toContain("people hung up on, of all people");
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|(?:src|href)="(?!data:)/);
  });

  it("has about ten settings of its own, from the post's to the strictest", () => {
    const names = exampleSettings().map((file) => file.replace(/^.*\//, ""));
    expect(names.length).toBeGreaterThanOrEqual(10);
    expect(names).toEqual(expect.arrayContaining(["post.json", "strictest.json"]));
    expect(
      JSON.parse(readFileSync(exampleSettings()[names.indexOf("post.json")] ?? "", "utf8")),
    ).toEqual({});
  });
});

describe("spam-gate study refuses", () => {
  const refused = async (...args: readonly string[]): Promise<string> => {
    const { code, output, errors } = await spamGateWith("study", "--calls", "1", ...args);
    expect({ code, output }).toEqual({ code: 1, output: "" });
    return errors;
  };

  it("settings that are wrong: every file with its problems", async () => {
    const wrong = writeTo(folder, "wrong.json", '{ "challenge": { "digits": 99 }, "color": 1 }');
    const broken = writeTo(folder, "broken.json", "{");
    const errors = await refused("--settings", wrong, broken, join(folder, "none.json"));
    expect(errors).toContain("challenge.digits: 99; allowed: a whole number from 3 to 8");
    expect(errors).toContain("color: 1; unknown key; allowed here: challenge, ");
    expect(errors).toContain(`They come from ${wrong}.`);
    expect(errors).toContain(`${broken}: `);
    expect(errors).toContain("this is not JSON");
    expect(errors).toMatch(/none\.json cannot be read/);
  });

  it("two files of the same name", async () => {
    const [post = ""] = files;
    expect(await refused("--settings", post, post)).toContain(
      `${post}: ${post} has the same name; rename one`,
    );
  });

  it("an aim that cannot be read, before anything is played", async () => {
    expect(await refused("--aim", "robots<2")).toMatch(
      /^--aim: "robots<2" cannot be read; allowed: /,
    );
  });

  it.each([
    [["--jobs", "0"], /--jobs .*'0' is invalid/],
    [["--calls", "x"], /--calls .*'x' is invalid/],
    [["--population", "none.json"], /none\.json cannot be read/],
  ])("%j", async (args, message) => {
    const { code, errors } = await spamGateWith("study", ...args);
    expect(errors).toMatch(message);
    expect(code).toBe(1);
  });
});
