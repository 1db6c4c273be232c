import axe from "axe-core";
import { phoneOf } from "./support/phone-of";
import { button, dial, untilStatus } from "./support/telephone-page";

const phone = phoneOf();

describe("the page", () => {
  it.each([
    [1440, "light"],
    [360, "dark"],
  ] as const)("has nothing that axe finds, %i px wide and %s", async (width, colorScheme) => {
    const { page } = phone;
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

  it("shows where calls come in before the first one", async () => {
    const { page } = phone;
    const map = await page.locator(".map").boundingBox();
    const entry = page.locator('.block[data-block=""]');
    const distance = async (): Promise<number> =>
      ((await entry.boundingBox())?.y ?? Infinity) - (map?.y ?? 0);
    // The page scrolls there once it is drawn.
    for (let i = 0; i < 50 && (await distance()) > (map?.height ?? 0); i += 1) {
      await page.waitForTimeout(20);
    }
    expect(await distance()).toBeGreaterThanOrEqual(0);
    expect(await distance()).toBeLessThan(map?.height ?? 0);
  });

  it("keeps the color of a pressed button under the mouse", async () => {
    const { page } = phone;
    await page.emulateMedia({ reducedMotion: "reduce" });
    await button(page, "Instant").hover();
    const color = (): Promise<string> =>
      page.evaluate(
        "getComputedStyle(document.querySelector('[aria-pressed=true]')).backgroundColor",
      );
    await button(page, "Instant").click();
    await page.getByRole("button", { name: "Instant", pressed: true }).waitFor();
    const hovered = await color();
    await page.mouse.move(0, 0);
    expect(hovered).toBe(await color());
  });

  it("reads prompts out to screen readers once and whole", async () => {
    const { page } = phone;
    await dial(page);
    const log = page.getByRole("log", { name: "What the gate says" });
    expect(await log.getAttribute("aria-live")).toBe("polite");
    await button(page, "Hang up").click();
  });

  it("names each key by its character first", async () => {
    const { page } = phone;
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
    const { page } = phone;
    await button(page, "Instant").click();
    await button(page, "Right code").click();
    await untilStatus(page, "Passed");
    expect(phone.requests).toEqual([]);
  });

  it("lets no script in that is not its own", async () => {
    const { page } = phone;
    const policy = await page.locator("meta[http-equiv]").getAttribute("content");
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-/);
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(policy).toContain("connect-src 'none'");
  });
});
