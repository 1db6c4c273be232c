/** `npm run phone:picture`: the picture of the phone in the README. */
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { spamGate } from "../commands/spam-gate";
import { run } from "../commands/terminal/run";
import { UserError } from "../commands/terminal/user-error";
import { runScript } from "./run-script";

const IMAGES = join(__dirname, "..", "docs", "images");
/** The README loads it for everybody. */
const MOST_BYTES = 150 * 1024;

void runScript(
  {
    name: "phone:picture",
    purpose:
      "Takes docs/images/phone.png of the phone's page in a headless Chromium, from the stack that npm run synth wrote.",
    exitCodes: [
      [0, "the picture was taken"],
      [1, "there is no stack or no browser, or the picture is too large"],
    ],
  },
  async (terminal) => {
    const folder = mkdtempSync(join(tmpdir(), "phone-"));
    const file = join(folder, "phone.html");
    try {
      if ((await run(spamGate, ["phone", "--out", file], terminal)) !== 0) return 1;
      mkdirSync(IMAGES, { recursive: true });
      await takePicture(file, join(IMAGES, "phone.png"));
    } finally {
      rmSync(folder, { recursive: true });
    }
    return 0;
  },
);

const takePicture = async (file: string, picture: string): Promise<void> => {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--mute-audio"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1220, height: 780 } });
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
    await page.goto(`file://${file}`);
    await page.getByText("More about the call").click();
    await page.getByLabel("Seed").fill("7");
    await page.getByText("More about the call").click();
    await page.getByRole("button", { name: "Instant" }).click();
    await page.getByRole("button", { name: "Call", exact: true }).click();
    await page.locator(".caption").waitFor();
    await page.keyboard.type("21", { delay: 80 });
    await page.locator(".keyed", { hasText: "2 1" }).waitFor();
    await page.screenshot({ path: picture });
  } finally {
    await browser.close();
  }
  const { size } = statSync(picture);
  if (size > MOST_BYTES) {
    throw new UserError(`${picture} has ${size} bytes; at most ${MOST_BYTES} are allowed`);
  }
};
