import { stoppedByMistake } from "../../../../functions/challenge/memory/stopped-by-mistake";
import { failedAt, hoursAgo, NOW, recordWith } from "../../../support/screening";

describe("a number that passes was stopped by mistake", () => {
  it("if it failed within 24 hours, and has not passed since", () => {
    expect(stoppedByMistake(failedAt(hoursAgo(23)), NOW)).toBe(true);
    const passedBefore = { ...failedAt(hoursAgo(1)), lastPassed: hoursAgo(2) };
    expect(stoppedByMistake(passedBefore, NOW)).toBe(true);
  });

  it("not if it failed earlier", () => {
    expect(stoppedByMistake(failedAt(hoursAgo(24)), NOW)).toBe(false);
  });

  it("not if it has passed since: that was counted then", () => {
    const passedSince = { ...failedAt(hoursAgo(2)), lastPassed: hoursAgo(1) };
    expect(stoppedByMistake(passedSince, NOW)).toBe(false);
  });

  it("not if it never failed, or nothing is known", () => {
    expect(stoppedByMistake(recordWith({ passed: 3, lastPassed: hoursAgo(1) }), NOW)).toBe(false);
    expect(stoppedByMistake(undefined, NOW)).toBe(false);
  });
});
