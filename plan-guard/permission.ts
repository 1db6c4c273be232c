import { INSTANCE_ARN } from "../flows/language/instance-arn";
import type { Opening } from "./finding";
import { UNKNOWN, type Attributes } from "./plan";

const INSTANCE = new RegExp(`^${INSTANCE_ARN}$`);
const ACCOUNT = /^\d{12}$/;
const ADVICE =
  "only connect.amazonaws.com may invoke the function, for one instance (source_arn) in one account (source_account)";

/** Ways in which a resource lets others than one Connect instance invoke the function. */
export const openCalls = (type: string, read: Attributes): readonly Opening[] => {
  const opening = (problem: string): Opening => ({ problem, advice: ADVICE });
  if (type === "aws_lambda_function_url") {
    return [opening("gives the function an address on the internet")];
  }
  if (type !== "aws_lambda_permission") return [];
  const principal = read("principal");
  const action = read("action");
  const sourceArn = read("source_arn");
  const sourceAccount = read("source_account");
  const authType = read("function_url_auth_type");
  return [
    ...(principal === "connect.amazonaws.com"
      ? []
      : [`lets ${inWords(principal)} invoke the function`]),
    ...(action === "lambda:InvokeFunction" ? [] : [`allows ${inWords(action)}`]),
    ...(isOne(INSTANCE, sourceArn)
      ? []
      : [`has ${inWords(sourceArn)} as source_arn, which is not one Connect instance`]),
    ...(isOne(ACCOUNT, sourceAccount)
      ? []
      : [`has ${inWords(sourceAccount)} as source_account, which is not one account`]),
    ...(isUnset(authType) ? [] : [`opens a function URL (${inWords(authType)})`]),
  ].map(opening);
};

/** An unknown value belongs to an instance that the same plan creates. */
const isOne = (form: RegExp, value: unknown): boolean =>
  value === UNKNOWN || (typeof value === "string" && form.test(value));

/** AWS returns an empty text for an attribute that was never set. */
const isUnset = (value: unknown): boolean => value === undefined || value === null || value === "";

const inWords = (value: unknown): string => {
  if (value === UNKNOWN) return "something known only after apply";
  return isUnset(value) ? "nothing" : JSON.stringify(value);
};
