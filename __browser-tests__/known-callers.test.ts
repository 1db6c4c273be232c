import type { Page } from "playwright-core";
import {
  openPage,
  closeQuiet,
  button,
  codeHeard,
  dial,
  press,
  untilStatus,
} from "./support/telephone-page";
import { phoneOf } from "./support/phone-of";

const failByHand = async (page: Page): Promise<void> => {
  await dial(page);
  await press(page, (await codeHeard(page)) === "1111" ? "2222" : "1111");
  await untilStatus(page, "Failed: the code");
};

describe("a page of a gate that knows its callers", () => {
  const phone = phoneOf({
    challenge: { helpKey: "0" },
    onFailed: "transfer-to-flow",
    callers: {
      lists: true,
      flagging: {},
      exempt: { relay: true },
      deny: { countries: ["+4420"], failures: { count: 2 } },
    },
  });

  it("denies a number that failed twice by hand, and no other page does", async () => {
    const { page } = phone;
    await failByHand(page);
    await failByHand(page);
    await button(page, "Call").click();
    await untilStatus(page, "Denied by a list or a rule");
    const another = await openPage(phone.browser, phone.file);
    await button(another.page, "Instant").click();
    await button(another.page, "Wrong code").click();
    await untilStatus(another.page, "Failed: the code");
    await closeQuiet(another);
  });

  it.each([
    ["on the deny list", "Denied by a list or a rule", "deny-list"],
    ["on the allow list", "Let through by a list or a rule", "allow-list"],
  ])("treats a number as one %s where the form says so", async (known, outcome, reason) => {
    const { page } = phone;
    await page.getByLabel("The caller's number").fill("+12065550123");
    await page.getByLabel("What the gate remembers").selectOption(known);
    await button(page, "Instant").click();
    await button(page, "Call").click();
    await untilStatus(page, outcome);
    expect(await page.locator(".attributes").textContent()).toContain(`reason${reason}`);
  });

  it("denies a country, and spares a relay service", async () => {
    const { page } = phone;
    await button(page, "Instant").click();
    await page.getByLabel("The caller's number").fill("+442079460100");
    await button(page, "Call").click();
    await untilStatus(page, "Denied by a list or a rule");
    await page.getByLabel("The caller's number").fill("+12065550100");
    await page.getByText("More about the call").click();
    await page.getByLabel("SIP headers").fill("ISUP-OLI: 60");
    await button(page, "Call").click();
    await untilStatus(page, "Let through by a list or a rule");
  });

  it("lands a caller who presses the help key", async () => {
    const { page } = phone;
    await dial(page);
    await press(page, "0#");
    await untilStatus(page, "The caller asked for help");
    expect(await page.locator(".entry-ended").textContent()).toContain("goes on in another flow");
  });

  it("goes on without a table that does not answer", async () => {
    const { page } = phone;
    await button(page, "Instant").click();
    await page.getByText("Something goes wrong").click();
    await page.getByLabel("The caller table does not answer").check();
    await button(page, "Right code").click();
    await untilStatus(page, "Passed");
  });

  it("plays the rehearsed calls of callers whom it knows", async () => {
    const { page } = phone;
    await button(page, "Instant").click();
    const select = page.locator("#scenario");
    const names = await select.locator("option").allTextContents();
    const listed = names.find((name) => name.startsWith("on the allow list"));
    await select.selectOption({ label: listed ?? "" });
    await button(page, "Watch").click();
    await untilStatus(page, "Let through by a list or a rule");
  });
});
