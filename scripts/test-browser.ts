/** `npm run test:browser`: the map and the phone in a real browser. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../commands/terminal/user-error";

import { runScript } from "./run-script";

/** Debian's, unless the environment names another. */
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

void runScript(
  {
    name: "test:browser",
    purpose: "Tests in a headless Chromium what a page shows and does.",
    exitCodes: [
      [0, "all tests passed"],
      [1, "a test failed, or there is no browser"],
    ],
  },
  () => {
    if (!existsSync(CHROMIUM)) {
      throw new UserError(
        `There is no browser at ${CHROMIUM}: apt-get install chromium, or name one in CHROMIUM.`,
      );
    }
    const jest = [require.resolve("jest/bin/jest"), "--config", "jest.browser.config.cjs"];
    const { status } = spawnSync(process.execPath, jest, {
      cwd: join(__dirname, ".."),
      stdio: "inherit",
    });
    return status ?? 1;
  },
);
