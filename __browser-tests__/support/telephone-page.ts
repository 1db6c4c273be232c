/** A page that `spam-gate phone` wrote, opened in a browser that counts requests. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { spamGateWith, type Printed } from "../../__tests__/support/terminal";

export interface TelephonePage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses that the page asked for, besides its own. */
  readonly requests: readonly string[];
  /** What the page's console and its policy complained about. */
  readonly complaints: readonly string[];
}

export const writePage = async (
  folder: string,
  ...args: readonly string[]
): Promise<Printed & { readonly file: string }> => {
  const file = join(folder, `${args.join("-").replace(/\W+/g, "-").slice(-40)}.html`);
  return { file, ...(await spamGateWith("phone", "--out", file, ...args)) };
};

export const openPage = async (browser: Browser, file: string): Promise<TelephonePage> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`file://${file}`);
  requests.splice(0, 1);
  return { page, context, requests, complaints };
};

/** Closes the page, which must not have asked for anything, nor complained. */
export const closeQuiet = async ({
  context,
  requests,
  complaints,
}: TelephonePage): Promise<void> => {
  await context.close();
  const noise = [...requests, ...complaints];
  if (noise.length > 0) throw new Error(`The page was not quiet: ${noise.join("; ")}`);
};

export const button = (page: Page, name: string): ReturnType<Page["getByRole"]> =>
  page.getByRole("button", { name, exact: true });

/** The text of the telephone's status line. */
export const status = (page: Page): ReturnType<Page["locator"]> => page.locator(".status");

/** Waits for a status, and fails with the one there is. */
export const untilStatus = async (page: Page, text: string): Promise<void> => {
  await page
    .locator(".status", { hasText: text })
    .waitFor({ timeout: 10_000 })
    .catch(() => undefined);
  expect(await status(page).textContent()).toContain(text);
};

/** The code that the last caption reads out. */
export const codeHeard = async (page: Page): Promise<string> => {
  const caption = page.locator(".captions .for-screen-readers").last();
  const text = (await caption.textContent()) ?? "";
  return (/\d(?: \d)+/.exec(text)?.[0] ?? "").replaceAll(" ", "");
};

/** Calls at the highest speed, and waits until the gate has asked. */
export const dial = async (page: Page): Promise<void> => {
  await button(page, "Instant").click();
  await button(page, "Call").click();
  await page.locator(".captions .caption").first().waitFor();
};

export const press = async (page: Page, keys: string): Promise<void> => {
  for (const key of keys) {
    await page.locator(".key", { has: page.locator(`.digit:text-is("${key}")`) }).click();
  }
};

/** What the button for JSON saves. */
export const savedCall = async (page: Page): Promise<{ readonly outcome: string }> => {
  const waiting = page.waitForEvent("download");
  await button(page, "Save JSON").click();
  const path = await (await waiting).path();
  return JSON.parse(readFileSync(path, "utf8")) as { readonly outcome: string };
};
