import type { Page } from "playwright-core";
import axe from "axe-core";
import { phoneOf } from "./support/phone-of";
import { button, dial, press, untilStatus } from "./support/telephone-page";

const phone = phoneOf({
  challenge: { delivery: "texted", texted: { countries: ["+1"], otherwise: "landing" } },
  texts: { sender: "Example Bank" },
  onFailed: "transfer-to-flow",
  callers: { lists: true, greetByName: true },
});

const inbox = (page: Page): ReturnType<Page["locator"]> => page.locator(".inbox li");

const codeTexted = async (page: Page): Promise<string> =>
  /your code is (\d{6})\./.exec((await inbox(page).textContent()) ?? "")?.[1] ?? "";

describe("a code that is texted", () => {
  it("stands in the inbox, above the keys and in nothing that is spoken", async () => {
    const { page } = phone;
    await dial(page);
    expect(await inbox(page).textContent()).toContain(
      "Text to +12065550100 Example Bank: your code",
    );
    const code = await codeTexted(page);
    expect(await page.locator(".captions").textContent()).not.toContain(code);
    const [message, keypad] = await Promise.all([
      inbox(page).boundingBox(),
      page.locator(".keypad").boundingBox(),
    ]);
    expect((message?.y ?? Infinity) + (message?.height ?? 0)).toBeLessThan(keypad?.y ?? 0);
    await press(page, code);
    await untilStatus(page, "Passed");
  });

  it("is asked for once more after a wrong one, with the same text", async () => {
    const { page } = phone;
    await dial(page);
    const code = await codeTexted(page);
    await press(page, code === "111111" ? "222222" : "111111");
    await page.locator(".caption", { hasText: "did not match" }).waitFor();
    expect(await inbox(page).count()).toBe(1);
    await press(page, code);
    await untilStatus(page, "Passed");
  });

  it("does not come to a landline", async () => {
    const { page } = phone;
    await page.getByLabel("Texts to the number do not arrive").check();
    await dial(page);
    expect(await inbox(page).count()).toBe(0);
    await button(page, "Hang up").click();
    await untilStatus(page, "The caller hung up at the gate");
  });

  it.each([
    ["is withheld", (page: Page) => page.getByLabel("The number is withheld").check()],
    [
      "is from another country",
      (page: Page) => page.getByLabel("The caller's number").fill("+442079460100"),
    ],
    [
      "had the texts of the day",
      async (page: Page) => {
        await page.getByLabel("What the gate remembers").selectOption("had the texts of the day");
      },
    ],
  ])("is not sent where the number %s", async (_, wish) => {
    const { page } = phone;
    await wish(page);
    await button(page, "Instant").click();
    await button(page, "Call").click();
    await untilStatus(page, "No code could be texted to the caller");
    expect(await inbox(page).count()).toBe(0);
  });

  it("leads to a greeting by name", async () => {
    const { page } = phone;
    const remembered = page.getByLabel("What the gate remembers");
    await remembered.selectOption("on the allow list with a name");
    await dial(page);
    await press(page, await codeTexted(page));
    await untilStatus(page, "Passed");
    expect(await page.locator(".captions").textContent()).toContain("Thank you, Ann Example");
  });

  it.each(["light", "dark"] as const)("is readable, %s", async (colorScheme) => {
    const { page } = phone;
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await dial(page);
    await page.evaluate(axe.source);
    const found: unknown = await page.evaluate(
      "axe.run().then(({ violations }) => violations.map(({ id }) => id))",
    );
    expect(found).toEqual([]);
    await button(page, "Hang up").click();
  });
});
