import { MistakeCount, type JudgedCall, type Mistakes } from "../../../simulator/traffic/mistakes";

const NUMBER = "+13705550001";

const call = (outcome: string, change: Partial<JudgedCall> = {}): JudgedCall => ({
  robot: false,
  number: NUMBER,
  outcome,
  reason: "everybody",
  ending: outcome === "passed" ? "admitted" : "hungUpOn",
  flagged: false,
  ...change,
});

const robot = (outcome: string, change: Partial<JudgedCall> = {}): JudgedCall =>
  call(outcome, { robot: true, ...change });

const judged = (...calls: readonly JudgedCall[]): Mistakes => {
  const count = new MistakeCount();
  for (const each of calls) count.count(each);
  return count.result;
};

describe("what a gate with memory gets wrong", () => {
  it("is a person who was stopped, and is counted rightly when that person passes", () => {
    expect(judged(call("failed"), call("passed", { flagged: true }))).toEqual({
      peopleStopped: 1,
      counted: 1,
      countedRightly: 1,
      countedWrongly: 0,
      customersLockedOut: 0,
    });
  });

  it("is counted wrongly where a robot failed with the number", () => {
    expect(judged(robot("failed"), call("passed", { flagged: true }))).toMatchObject({
      peopleStopped: 0,
      countedRightly: 0,
      countedWrongly: 1,
    });
  });

  it("is counted wrongly where a robot passes with the number", () => {
    expect(judged(call("failed"), robot("passed", { flagged: true }))).toMatchObject({
      peopleStopped: 1,
      countedRightly: 0,
      countedWrongly: 1,
    });
  });

  it("is a customer who is denied for what a robot did, counted once", () => {
    const denied = call("denied", { reason: "failures" });
    expect(judged(robot("failed"), denied, denied)).toMatchObject({
      peopleStopped: 2,
      customersLockedOut: 1,
    });
  });

  it.each([
    ["for what the customer did", [call("failed"), call("denied", { reason: "failures" })]],
    [
      "after having passed since",
      [robot("failed"), call("passed"), call("denied", { reason: "failures" })],
    ],
    ["by another rule", [robot("failed"), call("denied", { reason: "country" })]],
    ["who is a robot", [robot("failed"), robot("denied", { reason: "failures" })]],
    [
      "who shows no number",
      [
        robot("failed", { number: undefined }),
        call("denied", { number: undefined, reason: "failures" }),
      ],
    ],
  ])("locks nobody out who is denied %s", (_, calls) => {
    expect(judged(...calls).customersLockedOut).toBe(0);
  });

  it("is nobody who gave up", () => {
    expect(judged(call("no-input", { ending: "gaveUp" })).peopleStopped).toBe(0);
  });
});
