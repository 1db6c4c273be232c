/** Ways in which a Lambda function fails a flow. */
import type { Lambda, LambdaAnswer } from "../ports";
import { INVOCATION_MILLISECONDS } from "./handler";

export const LAMBDA_FAULTS = [
  "lambda-error",
  "lambda-timeout",
  "lambda-throttle",
  "lambda-garbage",
  "lambda-nothing",
  "lambda-short",
  "lambda-long",
  "lambda-nested",
] as const;

export type LambdaFault = (typeof LAMBDA_FAULTS)[number];

/** A function in place of another, failing in the blocks named (absent: in all). */
export const faultyLambda = (lambda: Lambda, fault: LambdaFault, block?: string): Lambda => ({
  invoke: (invocation) => {
    if (block !== undefined && invocation.block !== block) return lambda.invoke(invocation);
    switch (fault) {
      case "lambda-error":
        return failed("the function threw an error");
      case "lambda-throttle":
        return failed("TooManyRequestsException: Rate Exceeded");
      case "lambda-timeout":
        return { kind: "timed-out" };
      case "lambda-nothing":
        return returned({});
      case "lambda-nested":
        return returned({ statusCode: 200, body: { code: 1234 } });
      case "lambda-garbage":
        return spoil(lambda.invoke(invocation), () => "garbage");
      case "lambda-short":
        return spoil(lambda.invoke(invocation), (value) => value.slice(0, -1));
      case "lambda-long":
        return spoil(lambda.invoke(invocation), (value) => `${value}0`);
      default:
        return fault satisfies never;
    }
  },
});

const failed = (error: string): LambdaAnswer => ({
  kind: "failed",
  error,
  milliseconds: INVOCATION_MILLISECONDS,
});

const returned = (value: unknown): LambdaAnswer => ({
  kind: "returned",
  value,
  milliseconds: INVOCATION_MILLISECONDS,
});

/** The function's own answer with every text in it changed. */
const spoil = async (
  answer: LambdaAnswer | Promise<LambdaAnswer>,
  change: (value: string) => string,
): Promise<LambdaAnswer> => {
  const sound = await answer;
  if (sound.kind !== "returned" || typeof sound.value !== "object" || sound.value === null) {
    return sound;
  }
  const value = Object.fromEntries(
    Object.entries(sound.value).map(([name, item]: [string, unknown]) => [
      name,
      typeof item === "string" ? change(item) : item,
    ]),
  );
  return { ...sound, value };
};
