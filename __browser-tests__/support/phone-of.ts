/** A gate's page for the tests of one file or group, opened anew for each of them. */
import type { Browser, Page } from "playwright-core";
import { newFolder, stackFolder } from "../../__tests__/support/stack-folder";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";
import { launchChromium } from "./chromium";
import { closeQuiet, openPage, writePage, type TelephonePage } from "./telephone-page";

export interface PhoneUnderTest {
  readonly browser: Browser;
  /** The synthesized stack, and the page that was written of it. */
  readonly stack: string;
  readonly file: string;
  readonly requests: readonly string[];
  readonly page: Page;
}

/** Each test's page must ask for nothing and complain of nothing. */
export const phoneOf = (settings: GateSettingsInput = {}): PhoneUnderTest => {
  const stack = stackFolder(newFolder(), "gate", settings);
  const gate = { browser: undefined as Browser | undefined, file: "" };
  let open: TelephonePage | undefined;
  beforeAll(async () => {
    gate.browser = await launchChromium();
    ({ file: gate.file } = await writePage(newFolder(), "--stack", stack));
  }, 60_000);
  afterAll(() => gate.browser?.close());
  beforeEach(async () => {
    open = await openPage(present(gate.browser), gate.file);
  });
  afterEach(() => closeQuiet(present(open)));
  return {
    stack,
    get browser() {
      return present(gate.browser);
    },
    get file() {
      return gate.file;
    },
    get requests() {
      return present(open).requests;
    },
    get page() {
      return present(open).page;
    },
  };
};

const present = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("A page is open only while a test runs.");
  return value;
};
