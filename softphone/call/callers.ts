import type { Caller, CallerAct, Moment } from "../../simulator/ports";
import type { Line } from "./line";

/**
 * The person at the page. What the gate says goes at the line's speed; the time that it gives for
 * keys does not: nobody keys four times as fast.
 */
export const callerByHand = (line: Line, getsTexts: boolean): Caller => ({
  // What arrives is shown as soon as it is an event of the call.
  receive: getsTexts ? () => undefined : undefined,
  next: async ({ speech, milliseconds, listening }) => {
    await line.catchUp();
    const speaking = Math.min(speech?.milliseconds ?? 0, milliseconds);
    const stop = (): boolean => line.interrupted;
    let passed = speech && (await line.hear(speech.spoken, speaking, stop));
    if (!stop()) {
      const rest = milliseconds - speaking;
      passed = speaking + (await line.pass(rest, stop, listening ? 1 : undefined));
    }
    return settled(line, { kind: "nothing" }, passed ?? 0, milliseconds);
  },
});

/** A caller who keeps to a script while a person watches, who may hang up. */
export const watchedCaller = (line: Line, scripted: Caller): Caller => ({
  receive: scripted.receive,
  next: async (moment: Moment) => {
    await line.catchUp();
    const { speech, milliseconds } = moment;
    const act = await scripted.next(moment);
    const length = act.kind === "nothing" ? milliseconds : Math.min(act.after, milliseconds);
    const speaking = Math.min(speech?.milliseconds ?? 0, length);
    const stop = (): boolean => line.hungUp;
    const heard = speech === undefined ? 0 : await line.hear(speech.spoken, speaking, stop);
    const passed = stop() ? heard : speaking + (await line.pass(length - speaking, stop));
    if (!line.hungUp) {
      line.follow(length);
      return act;
    }
    return settled(line, act, passed, milliseconds);
  },
});

/** What the person did after so long, if anything. */
const settled = (
  line: Line,
  otherwise: CallerAct,
  passed: number,
  milliseconds: number,
): CallerAct => {
  const after = Math.max(0, Math.min(Math.round(passed), milliseconds - 1));
  const key = line.hungUp ? undefined : line.takeKey();
  line.follow(line.hungUp || key !== undefined ? after : milliseconds);
  if (line.hungUp) return { kind: "hang-up", after };
  return key === undefined ? otherwise : { kind: "key", key, after };
};
