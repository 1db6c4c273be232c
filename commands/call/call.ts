/** `npm run call`: one call, by hand or by a script. */
import { placeCall } from "../../simulator/artefact";
import { keys, STYLES, type AnswerStyle } from "../../simulator/callers/answer";
import { scriptedCaller } from "../../simulator/callers/scripted-caller";
import type { CallEvent } from "../../simulator/events";
import { FAULT_NAMES, faultOf } from "../../simulator/faults";
import type { Caller } from "../../simulator/ports";
import { transcriptLine, transcriptOf } from "../../simulator/transcript";
import { outcomeOf } from "../call-outcome";
import { ARTEFACT_FLAGS, readArtefact } from "../terminal/artefact-flags";
import { oneOf, readFlags, wholeNumber } from "../terminal/flags";
import type { Command, Terminal } from "../terminal/terminal";
import { UsageError } from "../terminal/usage-error";
import { keypad } from "./keypad";
import { formatLine, formatOutcome } from "./format-line";

const FLAGS = {
  ...ARTEFACT_FLAGS,
  keys: "values",
  from: "value",
  fault: "value",
  seed: "value",
  json: "switch",
} as const;

export const call: Command = async (args, terminal) => {
  const { flags } = readFlags(args, FLAGS);
  const artefact = readArtefact(flags, (line) => {
    terminal.remark(`the function complains: ${line}`);
  });
  const options = {
    ...(flags.seed === undefined ? {} : { seed: wholeNumber("seed", flags.seed, 0) }),
    ...(flags.from === undefined ? {} : { callerNumber: readNumber(flags.from) }),
    ...(flags.fault === undefined
      ? {}
      : { faults: [faultOf(oneOf("fault", flags.fault, FAULT_NAMES))] }),
  };
  const events: CallEvent[] = [];
  const byHand = flags.keys.length === 0;
  const telephone = byHand ? keypad(process.stdin) : undefined;
  const caller: Caller =
    telephone?.caller ?? scriptedCaller({ answers: flags.keys.map(readAnswer) });
  const watch = (event: CallEvent): void => {
    events.push(event);
    if (byHand && !flags.json) show(terminal, event);
  };
  if (byHand) terminal.remark("Press 0-9, * and #; h hangs up.\n");
  const finished = await placeCall(artefact, { ...options, caller, watch }).finally(() => {
    telephone?.putDown();
  });
  const outcome = outcomeOf(finished);
  const { end, milliseconds, contact } = finished;
  if (flags.json) {
    const seconds = milliseconds / 1000;
    terminal.print(
      JSON.stringify({ outcome, end, seconds, attributes: contact.attributes, events }, null, 2),
    );
    return 0;
  }
  if (!byHand) {
    for (const line of transcriptOf(events)) terminal.print(formatLine(terminal, line));
  }
  terminal.print(formatOutcome(terminal, outcome));
  return 0;
};

const show = (terminal: Terminal, event: CallEvent): void => {
  const line = transcriptLine(event);
  if (line !== undefined) terminal.print(formatLine(terminal, line));
};

const readAnswer = (text: string): AnswerStyle => {
  switch (text) {
    case "correct":
      return STYLES.right;
    case "none":
      return STYLES.silent;
    case "hangup":
      return STYLES["hangs up"];
    default:
      if (/^[0-9*#]+$/.test(text)) return () => keys(text);
      throw new UsageError(
        `--keys is "${text}"; allowed: correct, none, hangup, or the keys 0-9 * # such as 7665`,
      );
  }
};

const readNumber = (text: string): string | null => {
  if (text === "anonymous") return null;
  if (/^\+[1-9]\d{6,14}$/.test(text)) return text;
  throw new UsageError(
    `--from is "${text}"; a number such as +12065550100, or anonymous, is needed`,
  );
};
