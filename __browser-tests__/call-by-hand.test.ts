import { phoneOf } from "./support/phone-of";
import { button, codeHeard, dial, press, untilStatus } from "./support/telephone-page";

const phone = phoneOf();

describe("a call by hand", () => {
  it("passes with the code of the caption", async () => {
    const { page } = phone;
    await dial(page);
    const code = await codeHeard(page);
    expect(code).toMatch(/^\d{4}$/);
    await press(page, code);
    await untilStatus(page, "Passed");
    expect(await page.locator(".attributes").textContent()).toContain("outcomepassed");
    expect(await page.locator(".coverage").textContent()).toMatch(/[1-9]\d? % of the branches/);
  });

  it("fails with another code", async () => {
    const { page } = phone;
    await dial(page);
    await press(page, (await codeHeard(page)) === "1111" ? "2222" : "1111");
    await untilStatus(page, "Failed: the code was wrong");
  });

  it("ends when the caller hangs up", async () => {
    const { page } = phone;
    await dial(page);
    await button(page, "Hang up").click();
    await untilStatus(page, "The caller hung up at the gate");
  });

  it("does without a mouse", async () => {
    const { page } = phone;
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
    const { page } = phone;
    await dial(page);
    expect(await page.locator(".block.current").getAttribute("data-block")).toBe("attempt-1-ask");
    expect(await page.locator(".arrow.travelled").count()).toBeGreaterThan(3);
    await button(page, "Hang up").click();
  });

  it("shows the newest caption last, and all of it", async () => {
    const { page } = phone;
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
    const { page } = phone;
    await dial(page);
    const timeline = page.locator(".timeline");
    expect(await timeline.textContent()).toContain("Asks for the code");
    await page.getByLabel("Connect's words").check();
    expect(await timeline.textContent()).toContain("Store customer input · attempt-1-ask");
    await button(page, "Hang up").click();
  });

  it("says what is wrong with the forms instead of calling", async () => {
    const { page } = phone;
    await page.getByLabel("The caller's number").fill("555");
    await button(page, "Call").click();
    expect(await page.locator(".trouble").textContent()).toContain("The number “555” must be");
    await page.getByLabel("The caller's number").fill("+12065550100");
  });
});
