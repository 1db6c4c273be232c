import type { FaultName } from "../../simulator/faults";

/** Faults in words of the business. */
export const FAULT_WORDS: Readonly<Record<FaultName, string>> = {
  "lambda-error": "The function fails",
  "lambda-timeout": "The function does not answer",
  "lambda-throttle": "The function is overloaded",
  "lambda-garbage": "The function answers nonsense",
  "lambda-nothing": "The function answers nothing",
  "lambda-short": "The code is a digit too short",
  "lambda-long": "The code is a digit too long",
  "lambda-nested": "The answer has the wrong form",
  "table-unreachable": "The caller table cannot be reached",
  "table-slow": "The caller table does not answer",
  "table-throttle": "The caller table is overloaded",
  attributes: "Notes cannot be kept",
  input: "Keys cannot be read",
  prompt: "Prompts cannot be played",
  voice: "The voice cannot be set",
  transfer: "Nobody takes the call over",
  "queue-full": "The queue is full",
};
