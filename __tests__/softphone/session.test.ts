import { placeCall, type Artefact, type CallOptions } from "../../simulator/artefact";
import { STYLES } from "../../simulator/callers/answer";
import { scriptedCaller } from "../../simulator/callers/scripted-caller";
import type { CallEvent } from "../../simulator/events";
import { Session, type SessionState } from "../../softphone/call/session";
import { transcriptJson, transcriptText } from "../../softphone/call/transcript-file";
import { objectAt } from "../../flows/language/json";
import { dynamoDbRequest } from "../support/dynalite";
import { artefactOf } from "../support/flows";
import { gateWith } from "../support/gate";

const artefact = artefactOf(gateWith(), { mode: "enforce", code: "4821" }, {});

const sessionWith = (
  changed: (state: SessionState) => void = () => undefined,
  played: Artefact = artefact,
): Session => {
  const session: Session = new Session({
    artefact: played,
    outcomeAttribute: "spamGateOutcome",
    say: () => undefined,
    hush: () => undefined,
    changed: (state) => {
      changed(state);
    },
  });
  session.setSpeed("instant");
  return session;
};

describe("a session of the phone", () => {
  it.each([
    ["right", "passed"],
    ["wrong", "failed"],
    ["silent", "no-input"],
  ] as const)("plays the preset %s: %s", async (preset, outcome) => {
    const session = sessionWith();
    await session.watchPreset(preset);
    expect(session.state).toMatchObject({ phase: "ended", outcome, problems: [] });
    expect(session.state.covered.size).toBeGreaterThan(5);
  });

  it("remembers what its calls wrote into tables, and tells calls apart", async () => {
    const tables = [{ name: "calls", key: "id" }];
    const put = (contactId: string): object => ({
      TableName: "calls",
      Key: { id: { S: "all" } },
      UpdateExpression: "ADD #count :one SET #contact = :now",
      ConditionExpression: "attribute_not_exists(#contact)",
      ExpressionAttributeNames: { "#count": "count", "#contact": contactId },
      ExpressionAttributeValues: { ":one": { N: "1" }, ":now": { N: "1" } },
      ReturnValues: "ALL_NEW",
    });
    const answers: unknown[] = [];
    const session = sessionWith(() => undefined, {
      ...artefact,
      tables,
      lambda: ({ fetch }) => ({
        invoke: async ({ event }) => {
          const id = String(event.Details.ContactData["ContactId"]);
          const url = "https://dynamodb.us-east-1.amazonaws.com";
          const response = await fetch?.(dynamoDbRequest(url, "UpdateItem", put(id)));
          answers.push(await response?.json());
          return { kind: "timed-out" };
        },
      }),
    });
    await session.watchPreset("right");
    await session.watchPreset("right");
    expect(answers.map((answer) => objectAt(answer, "Attributes", "count")["N"])).toEqual(
      expect.arrayContaining(["1", "2"]),
    );
  });

  it("plays the same events as the simulator alone", async () => {
    const events: CallEvent[] = [];
    const options: CallOptions = {
      caller: scriptedCaller({ answers: [STYLES.wrong] }),
      watch: (event) => events.push(event),
    };
    const finished = await placeCall(artefact, options);
    const session = sessionWith();
    await session.watchPreset("wrong");
    expect(session.state.events).toEqual(events);
    expect(session.state.finished?.milliseconds).toBe(finished.milliseconds);
  });

  it("takes the keys that are pressed", async () => {
    const session: Session = sessionWith(({ phase, events }) => {
      if (
        phase === "dialing" &&
        events.at(-1)?.event === "prompt" &&
        events.at(-1)?.block === "attempt-1-ask"
      ) {
        for (const key of ["4", "8", "2", "1"] as const) session.press(key);
      }
    });
    await session.dial();
    expect(session.state.outcome).toBe("passed");
  });

  it("hangs up", async () => {
    const session: Session = sessionWith(({ events }) => {
      if (events.at(-1)?.event === "prompt") session.hangUp();
    });
    await session.watchPreset("right");
    expect(session.state).toMatchObject({ outcome: "abandoned", phase: "ended" });
  });

  it("replays a call as it went, and keeps its outcome", async () => {
    const session = sessionWith();
    await session.watchPreset("right");
    const { events } = session.state;
    await session.replay();
    expect(session.state).toMatchObject({ events, outcome: "passed", phase: "ended" });
  });

  it("follows a scenario of the rehearsal", async () => {
    const session = sessionWith();
    await session.watchScenario({
      name: "lambda-error",
      outcome: "unavailable",
      scenario: { answers: ["right"], faults: [{ kind: "lambda", fault: "lambda-error" }] },
    });
    expect(session.state.outcome).toBe("unavailable");
  });

  it("writes a call down as text and as JSON", async () => {
    const session = sessionWith();
    await session.watchPreset("right");
    expect(transcriptText(session.state)).toMatch(/enter 4 8 2 1[\s\S]*\noutcome: passed\n$/);
    expect(JSON.parse(transcriptJson(session.state))).toMatchObject({
      outcome: "passed",
      end: { kind: "disconnected" },
      events: session.state.events,
    });
  });
});
