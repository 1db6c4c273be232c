/** Ways in which a Lambda function fails a flow. */
import type { Lambda, LambdaAnswer } from "../ports";
import { INVOCATION_MILLISECONDS } from "./invocation-time";

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

/** Faults that leave an answer but change texts in it. */
export const SPOILING_FAULTS = [
  "lambda-garbage",
  "lambda-short",
  "lambda-long",
] as const satisfies readonly LambdaFault[];

export interface FaultPlace {
  /** Identifier of the action that invokes. @default - all of them */
  readonly block?: string;
  /** The one text of the answer that is changed. @default - all of them */
  readonly key?: string;
}

/** A function in place of another that fails. */
export const faultyLambda = (
  lambda: Lambda,
  fault: LambdaFault,
  { block, key }: FaultPlace = {},
): Lambda => ({
  invoke: (invocation, time) => {
    if (block !== undefined && invocation.block !== block) return lambda.invoke(invocation, time);
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
        return spoil(lambda.invoke(invocation, time), key, () => "garbage");
      case "lambda-short":
        return spoil(lambda.invoke(invocation, time), key, (value) => value.slice(0, -1));
      case "lambda-long":
        return spoil(lambda.invoke(invocation, time), key, (value) => `${value}0`);
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

/** The function's own answer with one text in it changed, or all. */
const spoil = async (
  answer: LambdaAnswer | Promise<LambdaAnswer>,
  key: string | undefined,
  change: (value: string) => string,
): Promise<LambdaAnswer> => {
  const sound = await answer;
  if (sound.kind !== "returned" || typeof sound.value !== "object" || sound.value === null) {
    return sound;
  }
  const value = Object.fromEntries(
    Object.entries(sound.value).map(([name, item]: [string, unknown]) => [
      name,
      typeof item === "string" && (key ?? name) === name ? change(item) : item,
    ]),
  );
  return { ...sound, value };
};
