import { randomInt } from "node:crypto";
import { randomCode } from "./code";

/**
 * What the contact flow reads as `$.External`: a flat map of strings. Empty where no code can be
 * made; the flow notices and treats the gate as unavailable.
 */
export interface ChallengeAnswer {
  readonly code?: string;
}

/**
 * Answers a contact flow with a fresh code. It reads nothing of the event, so no odd event can
 * harm it and nothing about the caller can be logged.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html
 */
export const handler = (): Promise<ChallengeAnswer> => {
  const setting = process.env["CODE_DIGITS"] ?? "missing";
  if (/^[3-8]$/.test(setting)) {
    return Promise.resolve({ code: randomCode(Number(setting), randomInt) });
  }
  console.error(
    JSON.stringify({
      level: "ERROR",
      message: "No code was issued: CODE_DIGITS must be a whole number from 3 to 8.",
      CODE_DIGITS: setting,
    }),
  );
  return Promise.resolve({});
};
