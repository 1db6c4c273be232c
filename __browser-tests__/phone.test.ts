import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { HOSTILE, hostileFlow } from "../__tests__/support/hostile-flow";
import { newFolder, stackFolder, writeTo } from "../__tests__/support/stack-folder";
import { spamGateWith } from "../__tests__/support/terminal";
import { faultNamesOf } from "../simulator/faults";
import { FAULT_WORDS } from "../softphone/words/fault-words";
import { launchChromium } from "./support/chromium";
import {
  button,
  closeQuiet,
  codeHeard,
  openPage,
  untilStatus,
  writePage,
  type TelephonePage,
} from "./support/telephone-page";

const folder = newFolder();
let browser: Browser;
let stack: string;
let phone: TelephonePage;
let page: Page;
let helpFile: string;
let file: string;

beforeAll(async () => {
  browser = await launchChromium();
  stack = stackFolder(folder, "gate");
  ({ file } = await writePage(folder, "--stack", stack));
  const help = stackFolder(folder, "help", {
    challenge: { helpKey: "0" },
    onFailed: "transfer-to-queue",
  });
  helpFile = (await writePage(folder, "--stack", help)).file;
}, 60_000);
afterAll(() => browser.close());

beforeEach(async () => {
  phone = await openPage(browser, file);
  page = phone.page;
});
afterEach(async () => {
  await closeQuiet(phone);
});

/** Calls at the highest speed, and waits until the gate has asked. */
const dial = async (): Promise<void> => {
  await button(page, "Instant").click();
  await button(page, "Call").click();
  await page.locator(".captions .caption").first().waitFor();
};

const press = async (keys: string): Promise<void> => {
  for (const key of keys) {
    await page.locator(".key", { has: page.locator(`.digit:text-is("${key}")`) }).click();
  }
};

describe("a call by hand", () => {
  it("passes with the code of the caption", async () => {
    await dial();
    const code = await codeHeard(page);
    expect(code).toMatch(/^\d{4}$/);
    await press(code);
    await untilStatus(page, "Passed");
    expect(await page.locator(".attributes").textContent()).toContain("outcomepassed");
    expect(await page.locator(".coverage").textContent()).toMatch(/[1-9]\d? % of the branches/);
  });

  it("fails with another code", async () => {
    await dial();
    await press((await codeHeard(page)) === "1111" ? "2222" : "1111");
    await untilStatus(page, "Failed: the code was wrong");
  });

  it("ends when the caller hangs up", async () => {
    await dial();
    await button(page, "Hang up").click();
    await untilStatus(page, "The caller hung up at the gate");
  });

  it("does without a mouse", async () => {
    await button(page, "Instant").focus();
    await page.keyboard.press("Enter");
    await button(page, "Call").focus();
    await page.keyboard.press("Enter");
    await page.locator(".captions .caption").first().waitFor();
    await page.keyboard.type(await codeHeard(page), { delay: 80 });
    await untilStatus(page, "Passed");
    await button(page, "Call").focus();
    await page.keyboard.press("Enter");
    await untilStatus(page, "You are on the line");
    await page.keyboard.press("Escape");
    await untilStatus(page, "The caller hung up");
  });

  it("lights the block that the call is in, and marks its way", async () => {
    await dial();
    expect(await page.locator(".block.current").getAttribute("data-block")).toBe("attempt-1-ask");
    expect(await page.locator(".arrow.travelled").count()).toBeGreaterThan(3);
    await button(page, "Hang up").click();
  });

  it("shows the newest caption last, and all of it", async () => {
    await button(page, "Instant").click();
    await button(page, "Wrong code").click();
    await untilStatus(page, "Failed");
    const captions = page.locator(".captions .caption");
    expect(await captions.last().textContent()).toContain("did not match");
    const [frame, last] = await Promise.all([
      page.locator(".captions").boundingBox(),
      captions.last().boundingBox(),
    ]);
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(
      (frame?.y ?? 0) + (frame?.height ?? 0),
    );
    expect(last?.y).toBeGreaterThanOrEqual(frame?.y ?? Infinity);
  });

  it("names the block as Amazon Connect does where one asks for it", async () => {
    await dial();
    const timeline = page.locator(".timeline");
    expect(await timeline.textContent()).toContain("Asks for the code");
    await page.getByLabel("Connect's words").check();
    expect(await timeline.textContent()).toContain("Store customer input · attempt-1-ask");
    await button(page, "Hang up").click();
  });

  it("says what is wrong with the forms instead of calling", async () => {
    await page.getByLabel("The caller's number").fill("555");
    await button(page, "Call").click();
    expect(await page.locator(".trouble").textContent()).toContain("The number “555” must be");
    await page.getByLabel("The caller's number").fill("+12065550100");
  });
});

describe("a caller to watch", () => {
  it.each([
    ["Right code", "Passed"],
    ["Wrong code", "Failed: the code was wrong"],
    ["Says nothing", "Failed: nothing was keyed in"],
  ])("%s: %s", async (name, outcome) => {
    await button(page, "Instant").click();
    await button(page, name).click();
    await untilStatus(page, outcome);
  });

  it("asks for help where the flow has a key for it", async () => {
    await phone.context.close();
    phone = await openPage(browser, helpFile);
    page = phone.page;
    await button(page, "Instant").click();
    await button(page, "Asks for help").click();
    await untilStatus(page, "The caller asked for help");
  });

  it("is any of the rehearsed calls", async () => {
    await button(page, "Instant").click();
    const select = page.locator("#scenario");
    const names = await select.locator("option").allTextContents();
    expect(names.length).toBeGreaterThan(30);
    await select.selectOption({ label: names.find((name) => name.startsWith("too slow")) ?? "" });
    await button(page, "Watch").click();
    await untilStatus(page, "Failed");
  });

  it("can be watched again", async () => {
    await button(page, "Instant").click();
    await button(page, "Right code").click();
    await untilStatus(page, "Passed");
    const before = await page.locator(".timeline").textContent();
    await button(page, "Replay").click();
    await untilStatus(page, "Passed");
    expect(await page.locator(".timeline").textContent()).toBe(before);
  });

  const faults = faultNamesOf({ hasTables: false });

  it.each(faults)("meets the fault %s as a call of the command line does", async (fault) => {
    const call = JSON.parse(
      (
        await spamGateWith(
          "call",
          "--stack",
          stack,
          "--keys",
          "correct",
          "--fault",
          fault,
          "--json",
        )
      ).output,
    ) as { readonly outcome: string };
    await button(page, "Instant").click();
    await page.getByText("Something goes wrong").click();
    await page.getByLabel(FAULT_WORDS[fault]).check();
    await button(page, "Right code").click();
    await page.locator(".status-ended").waitFor();
    const shown = await savedCall();
    expect(shown.outcome).toBe(call.outcome);
  });

  it("lives through the same events as a call of the command line with the same seed", async () => {
    const { output } = await spamGateWith(
      ...["call", "--stack", stack, "--keys", "correct", "--seed", "7", "--json"],
    );
    await button(page, "Instant").click();
    await page.getByText("More about the call").click();
    await page.getByLabel("Seed").fill("7");
    await button(page, "Right code").click();
    await untilStatus(page, "Passed");
    expect(await savedCall()).toEqual(JSON.parse(output));
  });

  it("is let through while the gate observes", async () => {
    await button(page, "Instant").click();
    await page.getByLabel("How strict the gate is").selectOption("observe");
    await button(page, "Wrong code").click();
    await untilStatus(page, "Let through, would be stopped");
  });
});

describe("a page of a gate that knows its callers", () => {
  let listsFile: string;

  beforeAll(async () => {
    const lists = stackFolder(folder, "lists", {
      callers: { lists: true, deny: { failures: { count: 2 } } },
    });
    listsFile = (await writePage(folder, "--stack", lists)).file;
  });

  beforeEach(async () => {
    await phone.context.close();
    phone = await openPage(browser, listsFile);
    page = phone.page;
    await button(page, "Instant").click();
  });

  it("remembers its calls as long as it is open", async () => {
    for (const outcome of ["Failed: the code", "Failed: the code", "Denied by a list or a rule"]) {
      await button(page, "Wrong code").click();
      await untilStatus(page, outcome);
    }
    const another = await openPage(browser, listsFile);
    await button(another.page, "Instant").click();
    await button(another.page, "Wrong code").click();
    await untilStatus(another.page, "Failed: the code");
    await closeQuiet(another);
  });

  it("goes on without a table that does not answer", async () => {
    await page.getByText("Something goes wrong").click();
    await page.getByLabel("The caller table does not answer").check();
    await button(page, "Right code").click();
    await untilStatus(page, "Passed");
  });

  it("plays the rehearsed calls of callers whom it knows", async () => {
    const select = page.locator("#scenario");
    const names = await select.locator("option").allTextContents();
    const listed = names.find((name) => name.startsWith("on the allow list"));
    await select.selectOption({ label: listed ?? "" });
    await button(page, "Watch").click();
    await untilStatus(page, "Let through by a list or a rule");
  });
});

/** What the button for JSON saves. */
const savedCall = async (): Promise<{ readonly outcome: string }> => {
  const waiting = page.waitForEvent("download");
  await button(page, "Save JSON").click();
  const path = await (await waiting).path();
  return JSON.parse(readFileSync(path, "utf8")) as { readonly outcome: string };
};

describe("the page", () => {
  it.each([
    [1440, "light"],
    [360, "dark"],
  ] as const)("has nothing that axe finds, %i px wide and %s", async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await button(page, "Instant").click();
    await button(page, "Right code").click();
    await untilStatus(page, "Passed");
    await page.getByText("Something goes wrong").click();
    await page.getByText("More about the call").click();
    // The page's policy lets nothing else run, so axe goes in through the debugger.
    await page.evaluate(axe.source);
    const found: unknown = await page.evaluate(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join()))",
    );
    expect(found).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
  });

  it("reads prompts out to screen readers once and whole", async () => {
    await dial();
    const log = page.getByRole("log", { name: "What the gate says" });
    expect(await log.getAttribute("aria-live")).toBe("polite");
    await button(page, "Hang up").click();
  });

  it("names each key by its character first", async () => {
    const texts = await page.locator(".key").allTextContents();
    expect(texts.map((text) => text.charAt(0)).join("")).toBe("123456789*0#");
    expect(
      await page
        .getByRole("group", { name: "Keypad" })
        .getByRole("button", { name: /^[0-9*#]/ })
        .count(),
    ).toBe(12);
  });

  it("sends no request in a whole call, even where its function is asked", async () => {
    await button(page, "Instant").click();
    await button(page, "Right code").click();
    await untilStatus(page, "Passed");
    expect(phone.requests).toEqual([]);
  });

  it("lets no script in that is not its own", async () => {
    const policy = await page.locator("meta[http-equiv]").getAttribute("content");
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-/);
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(policy).toContain("connect-src 'none'");
  });
});

describe("a page of a flow that", () => {
  const reopen = async (other: string): Promise<void> => {
    await phone.context.close();
    phone = await openPage(browser, other);
    page = phone.page;
  };

  it("holds markup shows it as text", async () => {
    const flow = writeTo(
      folder,
      "hostile.json",
      JSON.stringify({ ...hostileFlow(), StartAction: "say-0" }),
    );
    const { file: hostile } = await writePage(folder, "--flow", flow);
    await reopen(hostile);
    await button(page, "Instant").click();
    await button(page, "Right code").click();
    await page.locator(".status-ended").waitFor();
    expect(await page.title()).not.toBe("taken");
    expect(await page.locator("img").count()).toBe(0);
    const captions = await page.locator(".caption .for-screen-readers").allTextContents();
    expect(captions.join("\n")).toContain(HOSTILE[1]);
  });

  it("Amazon Connect would refuse is drawn, and says why it cannot be called", async () => {
    const flow = writeTo(
      folder,
      "refused.json",
      JSON.stringify({
        Version: "2019-10-30",
        StartAction: "bye",
        Actions: [
          {
            Identifier: "bye",
            Type: "MessageParticipant",
            Parameters: { Text: "Bye" },
            Transitions: {},
          },
        ],
      }),
    );
    const written = await writePage(folder, "--flow", flow);
    expect(written.code).toBe(1);
    await reopen(written.file);
    expect(await page.locator(".trouble").textContent()).toContain('action "bye"');
    expect(await page.locator(".map").textContent()).toContain("“Bye”");
    expect(await button(page, "Call").isDisabled()).toBe(true);
  });

  it("has a function that throws when it is loaded says so", async () => {
    const broken = stackFolder(folder, "broken");
    const path = join(broken, "cdk.tf.json");
    const text = readFileSync(path, "utf8");
    writeFileSync(
      path,
      text.replace("module.exports =", 'throw new Error(\\"no table\\"); module.exports ='),
    );
    const written = await writePage(folder, "--stack", broken);
    expect(written.code).toBe(1);
    await reopen(written.file);
    expect(await page.locator(".trouble").first().textContent()).toContain(
      "the source of the function gate_challenge does not load: Error: no table",
    );
  });
});
