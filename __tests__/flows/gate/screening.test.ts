import { DESTINATION_KINDS } from "../../../flows/gate/destination";
import type { ContactFlow } from "../../../flows/language/document";
import { branchesOf } from "../../../flows/language/branches";
import type { GateSettingsInput } from "../../../stacks/settings/gate-settings";
import { actionOf, actionsOfType, gateWith, REFERENCES } from "../../support/gate";

const LISTS = { callers: { lists: true } } as const satisfies GateSettingsInput;

/** An action's ways out, such as `Equals 60 -> attempt-1-issue-code-relay`. */
const waysOut = (flow: ContactFlow, id: string): readonly string[] =>
  branchesOf(actionOf(flow, id)).map(({ label, to }) => `${label} -> ${to}`);

/** The actions after one, until the way splits or ends, such as `say-denied, hang-up`. */
const wayFrom = (flow: ContactFlow, id: string): string => {
  const way = [id];
  for (let at = id; ;) {
    const next = new Set(branchesOf(actionOf(flow, at)).map(({ to }) => to));
    const [only, ...others] = next;
    if (only === undefined || others.length > 0) return way.join(", ");
    way.push(only);
    at = only;
  }
};

const requestsOf = (flow: ContactFlow, request: string) =>
  actionsOfType(flow, "InvokeLambdaFunction").flatMap(({ Identifier, Parameters }) => {
    const attributes = Parameters.LambdaInvocationAttributes ?? {};
    return attributes["request"] === request ? [{ id: Identifier, attributes }] : [];
  });

describe("the flow of a gate without the section callers", () => {
  it("says nothing of verdicts, relay services and reasons", () => {
    const text = JSON.stringify(gateWith());
    expect(text).not.toMatch(/verdict|relay|denied|exempt|reason|CustomerEndpoint|ISUP/i);
  });

  it("is that of a gate whose rules are all off, to the byte", () => {
    const off = gateWith({
      prompts: { denied: "Not heard." },
      callers: {
        lists: false,
        challenge: "everybody",
        doubtful: { withheld: true, outsideCountries: ["+1"] },
        exempt: { relay: false },
        deny: { countries: [], failures: { count: 0 } },
        onDenied: "goodbye",
      },
    });
    expect(JSON.stringify(off)).toBe(JSON.stringify(gateWith()));
  });
});

describe("a verdict", () => {
  it("comes with the first answer, before the caller hears anything", () => {
    const flow = gateWith(LISTS);
    expect(waysOut(flow, "open-gate")).toContain("next -> attempt-1-issue-code");
    expect(waysOut(flow, "attempt-1-issue-code")).toContain("next -> attempt-1-check-mode");
    expect(waysOut(flow, "attempt-1-check-mode")).toEqual([
      "Equals enforce -> keep-verdict",
      "Equals observe -> keep-verdict",
      "Equals off -> record-not-challenged",
      "NoMatchingCondition -> record-unavailable",
    ]);
  });

  it("is kept with its reason before it leads anywhere", () => {
    const flow = gateWith(LISTS);
    expect(actionOf(flow, "keep-verdict").Parameters).toEqual({
      Attributes: { spamGateMode: "$.External.mode", spamGateReason: "$.External.reason" },
    });
    expect(actionOf(flow, "keep-verdict").Transitions.NextAction).toBe("check-verdict");
  });

  it("challenges, admits or denies; any other one is not the function's own", () => {
    expect(waysOut(gateWith(LISTS), "check-verdict")).toEqual([
      "Equals challenge -> attempt-1-check-lowest",
      "Equals admit -> record-exempt",
      "Equals deny -> judge-denied",
      "NoMatchingCondition -> record-unavailable",
    ]);
  });

  it.each<[string, GateSettingsInput, readonly string[]]>([
    [
      "lists whose denials challenge",
      { callers: { lists: true, onDenied: "challenge" } },
      ["admit"],
    ],
    ["an exempt relay service", { callers: { exempt: { relay: true } } }, ["admit"]],
    ["challenges for the doubtful", { callers: { challenge: "doubtful" } }, ["admit"]],
    ["a denied country", { callers: { deny: { countries: ["+88"] } } }, ["deny"]],
    [
      "a denied country that is challenged",
      { callers: { deny: { countries: ["+88"] }, onDenied: "challenge" } },
      [],
    ],
  ])("can be no more than %s allows", (_, settings, verdicts) => {
    const led = waysOut(gateWith(settings), "check-verdict").flatMap(
      (way) => /^Equals (admit|deny) /.exec(way)?.[1] ?? [],
    );
    expect(led).toEqual(verdicts);
  });

  it("of admit goes on as a call that passed, and is recorded as exempt", () => {
    for (const onPassed of DESTINATION_KINDS) {
      const flow = gateWith({ ...LISTS, onPassed });
      expect(actionOf(flow, "record-exempt").Parameters).toEqual({
        Attributes: { spamGateOutcome: "exempt" },
      });
      expect(actionOf(flow, "report-exempt").Transitions.NextAction).toBe(
        actionOf(flow, "report-passed").Transitions.NextAction,
      );
    }
  });

  it("of deny stops nobody while the gate observes", () => {
    expect(waysOut(gateWith(LISTS), "judge-denied")).toEqual([
      "Equals observe -> record-would-stop",
      "NoMatchingCondition -> record-denied",
    ]);
  });

  it("has the reason none until there is one, so that every report has a reason", () => {
    const flow = gateWith(LISTS);
    expect(actionOf(flow, "open-gate").Parameters).toMatchObject({
      Attributes: { spamGateReason: "none" },
    });
    for (const { attributes } of requestsOf(flow, "report")) {
      expect(attributes).toMatchObject({ reason: "$.Attributes.spamGateReason" });
    }
  });
});

describe("where denied callers go", () => {
  const ON_LIST = "Equals deny-list";
  const BY_RULE = "NoMatchingCondition";
  const rule = { deny: { countries: ["+88"] } };
  const landing = { onFailed: "transfer-to-queue" } as const;
  const LANDS = "choose-queue";
  const wayOfDenied = (settings: GateSettingsInput): readonly string[] => {
    const flow = gateWith(settings);
    const first = actionOf(flow, "report-denied").Transitions.NextAction ?? "";
    if (first !== "check-denied") return [first];
    return waysOut(flow, first);
  };

  it.each<[string, GateSettingsInput, readonly string[]]>([
    ["lists", { callers: { lists: true } }, ["say-denied"]],
    ["a rule", { callers: rule }, ["say-denied"]],
    ["lists and a rule", { callers: { lists: true, ...rule } }, ["say-denied"]],
    ["lists, onDenied goodbye", { callers: { lists: true, onDenied: "goodbye" } }, ["say-denied"]],
  ])("without a landing: %s: a goodbye", (_, settings, way) => {
    expect(wayOfDenied(settings)).toEqual(way);
    expect(wayFrom(gateWith(settings), "say-denied")).toBe("say-denied, hang-up");
  });

  it.each<[string, GateSettingsInput["callers"], readonly string[]]>([
    ["lists", { lists: true }, [`failed-${LANDS}`]],
    ["a rule", rule, [`failed-${LANDS}`]],
    ["lists and a rule", { lists: true, ...rule }, [`failed-${LANDS}`]],
    ["lists, onDenied landing", { lists: true, onDenied: "landing" }, [`failed-${LANDS}`]],
    ["lists, onDenied goodbye", { lists: true, onDenied: "goodbye" }, ["say-denied"]],
    ["a rule, onDenied goodbye", { ...rule, onDenied: "goodbye" }, [`failed-${LANDS}`]],
    [
      "lists and a rule, onDenied goodbye",
      { lists: true, ...rule, onDenied: "goodbye" },
      [`${ON_LIST} -> say-denied`, `${BY_RULE} -> failed-${LANDS}`],
    ],
  ])("with a landing: %s", (_, callers, way) => {
    expect(wayOfDenied({ ...landing, callers })).toEqual(way);
  });

  it("is told to them before a landing only if there is a prompt for it", () => {
    const callers = { lists: true } as const;
    const silent = gateWith({ ...landing, prompts: { failed: "Wrong code." }, callers });
    expect(wayFrom(silent, "report-denied")).toMatch(/^report-denied, failed-choose-queue/);
    const told = gateWith({ ...landing, prompts: { denied: "One moment." }, callers });
    expect(wayFrom(told, "report-denied")).toMatch(
      /^report-denied, say-denied-and-land, failed-choose-queue/,
    );
  });

  it("is the landing of those who fail, also where silent callers hear a goodbye", () => {
    const flow = gateWith({
      onFailed: "transfer-to-flow",
      onNoInput: "goodbye",
      callers: { lists: true },
    });
    const way = actionOf(flow, "report-denied").Transitions.NextAction ?? "";
    expect(actionOf(flow, way).Parameters).toEqual({
      ContactFlowId: REFERENCES.failedContactFlowId,
    });
  });

  it("is the challenge where that is wanted, and then nothing is said or reported of denials", () => {
    const flow = gateWith({ callers: { lists: true, ...rule, onDenied: "challenge" } });
    expect(JSON.stringify(flow)).not.toMatch(/denied/);
  });
});

describe("calls from a relay service", () => {
  const relay = gateWith({ callers: { exempt: { relay: true } }, challenge: { attempts: 2 } });

  it("are told apart by the flow, which passes a literal and never the header", () => {
    expect(waysOut(relay, "check-relay")).toEqual([
      "Equals 60 -> attempt-1-issue-code-relay",
      "Equals 66 -> attempt-1-issue-code-relay",
      "Equals 67 -> attempt-1-issue-code-relay",
      "NoMatchingCondition -> attempt-1-issue-code",
    ]);
    expect(actionOf(relay, "check-relay").Parameters).toEqual({
      ComparisonValue: "$.Media.Sip.Headers.ISUP-OLI",
    });
    expect(requestsOf(relay, "challenge").map(({ attributes }) => attributes)).toEqual([
      { request: "challenge", attempt: "1", line: "relay" },
      { request: "challenge", attempt: "1" },
      { request: "challenge", attempt: "2" },
    ]);
  });

  it("get their answer like any other call, within one invocation", () => {
    expect(waysOut(relay, "attempt-1-issue-code-relay")).toEqual(
      waysOut(relay, "attempt-1-issue-code"),
    );
  });

  it.each([{}, { billingTag: true }, { flowLogging: "enabled" }] as const)(
    "are looked for first, whatever comes before: %j",
    (settings) => {
      const flow = gateWith({ ...settings, callers: { exempt: { relay: true } } });
      const to = flow.Actions.filter(({ Identifier }) => Identifier !== "check-relay").flatMap(
        (action) => branchesOf(action).map((branch) => branch.to),
      );
      expect(to).toContain("check-relay");
      expect(to).not.toContain("attempt-1-issue-code");
    },
  );

  it("are not looked for where they are not exempt", () => {
    expect(JSON.stringify(gateWith(LISTS))).not.toMatch(/relay|ISUP/);
  });
});

describe("later attempts", () => {
  it("pass the call's mode on where there is a table, so that it is read once a call", () => {
    const flow = gateWith({ ...LISTS, challenge: { attempts: 3 } });
    expect(requestsOf(flow, "challenge").map(({ attributes }) => attributes)).toEqual([
      { request: "challenge", attempt: "1" },
      { request: "challenge", attempt: "2", mode: "$.Attributes.spamGateMode" },
      { request: "challenge", attempt: "3", mode: "$.Attributes.spamGateMode" },
    ]);
  });

  it("bring no verdict: the code is checked at once", () => {
    const flow = gateWith({ ...LISTS, challenge: { attempts: 2 } });
    expect(waysOut(flow, "attempt-2-check-mode")).toEqual([
      "Equals enforce -> attempt-2-check-lowest",
      "Equals observe -> attempt-2-check-lowest",
      "NoMatchingCondition -> record-unavailable",
    ]);
  });
});

describe("reports", () => {
  it("are made for the memory's sake where reporting is off", () => {
    expect(requestsOf(gateWith({ ...LISTS, reporting: false }), "report")).not.toEqual([]);
  });

  it("are not made where nobody counts", () => {
    const rules = { callers: { deny: { countries: ["+88"] } }, reporting: false };
    expect(requestsOf(gateWith(rules), "report")).toEqual([]);
  });
});
