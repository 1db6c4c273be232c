/**
 * Who calls. A new kind of robot is a file and a row here. Two numbers are taken from published
 * measurements, the others are assumed; docs/traffic-models.md says which and why. None was
 * measured on your callers.
 */
import type { CallerModel, RobotModel } from "./caller-model";
import { FIXED_DIGITS } from "./fixed-digits";
import { PERSON } from "./person";
import { PRESSES_HELP } from "./presses-help";
import { RANDOM_DIGITS } from "./random-digits";
import { SILENT } from "./silent";
import { SPEECH_TO_TEXT } from "./speech-to-text";

/** The robots; their shares make 1. */
export const ROBOTS = {
  silent: SILENT,
  "random digits": RANDOM_DIGITS,
  "presses help": PRESSES_HELP,
  "fixed digits": FIXED_DIGITS,
  "speech to text": SPEECH_TO_TEXT,
} as const satisfies Readonly<Record<string, RobotModel>>;

export type RobotKind = keyof typeof ROBOTS;

export type CallerKind = "person" | RobotKind;

export const MODELS: Readonly<Record<CallerKind, CallerModel>> = { person: PERSON, ...ROBOTS };
