/** The page plays a gate that texts its codes, with its deployed function and the page's own crypto. */
import { pageSubject } from "../../commands/phone/page-subject";
import { CALLER_NUMBER } from "../../simulator/contact";
import { faultOf, faultNamesOf } from "../../simulator/faults";
import { sendsTexts, type Artefact } from "../../simulator/artefact";
import { callView } from "../../softphone/call/call-view";
import { Session, type SessionState } from "../../softphone/call/session";
import { SCOPE_NAMES, type ModuleSource } from "../../softphone/handler/module-scope";
import { pageArtefact } from "../../softphone/handler/page-artefact";
import type { PageData } from "../../softphone/page-data";
import { newFolder, stackFolder } from "../support/stack-folder";

let artefact: Artefact;

beforeAll(() => {
  const stack = stackFolder(newFolder(), "texted", {
    challenge: { delivery: "texted", texted: { countries: ["+1"], otherwise: "disconnect" } },
    texts: { sender: "Example Bank" },
    callers: { lists: true },
  });
  const { sources, ...subject } = pageSubject({ stack, module: [] });
  const data: PageData = {
    ...subject,
    modules: [],
    language: "en-US",
    map: { width: 0, height: 0, blocks: [], arrows: [] },
    scenarios: [],
    switches: [],
    outcomeAttribute: "spamGateOutcome",
    refusals: [],
  };
  const scripts = [...sources].map(
    // oxlint-disable-next-line typescript/no-implied-eval -- as a script of the page does
    ([name, source]) => [name, new Function(...SCOPE_NAMES, source) as ModuleSource] as const,
  );
  artefact = pageArtefact(data, Object.fromEntries(scripts));
});

const watched = async (
  preset: "right" | "wrong" | "silent",
  wishes: Partial<SessionState["wishes"]> = {},
): Promise<SessionState> => {
  const session: Session = new Session({
    artefact,
    outcomeAttribute: "spamGateOutcome",
    say: () => undefined,
    hush: () => undefined,
    changed: () => undefined,
  });
  session.setSpeed("instant");
  session.wish(wishes);
  await session.watchPreset(preset);
  return session.state;
};

describe("a texted code in the page", () => {
  it("arrives in the inbox, and is accepted", async () => {
    const { outcome, events, problems } = await watched("right");
    expect({ outcome, problems }).toEqual({ outcome: "passed", problems: [] });
    expect(callView(events).messages).toEqual([
      {
        at: 0.1,
        to: CALLER_NUMBER,
        text: expect.stringMatching(/^Example Bank: your code is \d{6}\./) as string,
      },
    ]);
  });

  it("is not accepted wrong", async () => {
    expect((await watched("wrong")).outcome).toBe("failed");
  });

  it("does not arrive on a landline", async () => {
    const { outcome, events } = await watched("right", { landline: true });
    expect([outcome, callView(events).messages]).toEqual(["no-input", []]);
  });

  it("is not sent to a withheld number", async () => {
    const { outcome, events } = await watched("right", { withheld: true });
    expect([outcome, callView(events).messages]).toEqual(["no-text", []]);
  });

  it("is not sent where the texting service fails, which the page offers to try", async () => {
    const offered = faultNamesOf({ hasTables: true, sendsTexts: sendsTexts(artefact) });
    expect(offered).toContain("text-throttle");
    expect(faultOf("text-throttle")).toEqual({ kind: "text", fault: "text-throttle" });
    expect((await watched("right", { faults: ["text-throttle"] })).outcome).toBe("no-text");
  });

  it("has no faults of texts for a gate that sends none", () => {
    expect(faultNamesOf({ hasTables: true, sendsTexts: false })).not.toContain("text-throttle");
  });
});
