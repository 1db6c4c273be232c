import { spamGateWith } from "../__tests__/support/terminal";
import { faultNamesOf } from "../simulator/faults";
import { FAULT_WORDS } from "../softphone/words/fault-words";
import { phoneOf } from "./support/phone-of";
import { button, savedCall, untilStatus } from "./support/telephone-page";

describe("a caller to watch", () => {
  const phone = phoneOf();

  it.each([
    ["Right code", "Passed"],
    ["Wrong code", "Failed: the code was wrong"],
    ["Says nothing", "Failed: nothing was keyed in"],
  ])("%s: %s", async (name, outcome) => {
    const { page } = phone;
    await button(page, "Instant").click();
    await button(page, name).click();
    await untilStatus(page, outcome);
  });

  it("is any of the rehearsed calls", async () => {
    const { page } = phone;
    await button(page, "Instant").click();
    const select = page.locator("#scenario");
    const names = await select.locator("option").allTextContents();
    expect(names.length).toBeGreaterThan(30);
    await select.selectOption({ label: names.find((name) => name.startsWith("too slow")) ?? "" });
    await button(page, "Watch").click();
    await untilStatus(page, "Failed");
  });

  it("can be watched again", async () => {
    const { page } = phone;
    await button(page, "Instant").click();
    await button(page, "Right code").click();
    await untilStatus(page, "Passed");
    const before = await page.locator(".timeline").textContent();
    await button(page, "Replay").click();
    await untilStatus(page, "Passed");
    expect(await page.locator(".timeline").textContent()).toBe(before);
  });

  const faults = faultNamesOf({ hasTables: false, sendsTexts: false });

  it.each(faults)("meets the fault %s as a call of the command line does", async (fault) => {
    const { page } = phone;
    const call = JSON.parse(
      (
        await spamGateWith(
          "call",
          "--stack",
          phone.stack,
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
    const shown = await savedCall(page);
    expect(shown.outcome).toBe(call.outcome);
  });

  it("lives through the same events as a call of the command line with the same seed", async () => {
    const { page } = phone;
    const { output } = await spamGateWith(
      ...["call", "--stack", phone.stack, "--keys", "correct", "--seed", "7", "--json"],
    );
    await button(page, "Instant").click();
    await page.getByText("More about the call").click();
    await page.getByLabel("Seed").fill("7");
    await button(page, "Right code").click();
    await untilStatus(page, "Passed");
    expect(await savedCall(page)).toEqual(JSON.parse(output));
  });

  it("is let through while the gate observes", async () => {
    const { page } = phone;
    await button(page, "Instant").click();
    await page.getByLabel("How strict the gate is").selectOption("observe");
    await button(page, "Wrong code").click();
    await untilStatus(page, "Let through, would be stopped");
  });
});

describe("a caller to watch at a gate with a help key", () => {
  const phone = phoneOf({ challenge: { helpKey: "0" }, onFailed: "transfer-to-queue" });

  it("asks for help", async () => {
    const { page } = phone;
    await button(page, "Instant").click();
    await button(page, "Asks for help").click();
    await untilStatus(page, "The caller asked for help");
  });
});
