import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { HOSTILE, hostileFlow } from "../__tests__/support/hostile-flow";
import { newFolder, stackFolder, writeTo } from "../__tests__/support/stack-folder";
import { launchChromium } from "./support/chromium";
import {
  button,
  closeQuiet,
  openPage,
  writePage,
  type TelephonePage,
} from "./support/telephone-page";

const folder = newFolder();
let browser: Browser;
let phone: TelephonePage;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(() => closeQuiet(phone));

const open = async (file: string): Promise<void> => {
  phone = await openPage(browser, file);
  page = phone.page;
};

describe("a page of a flow that", () => {
  it("holds markup shows it as text", async () => {
    const flow = writeTo(
      folder,
      "hostile.json",
      JSON.stringify({ ...hostileFlow(), StartAction: "say-0" }),
    );
    const { file: hostile } = await writePage(folder, "--flow", flow);
    await open(hostile);
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
    await open(written.file);
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
    await open(written.file);
    expect(await page.locator(".trouble").first().textContent()).toContain(
      "the source of the function gate_challenge does not load: Error: no table",
    );
  });
});
