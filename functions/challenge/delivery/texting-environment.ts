import { callerTable, namedTable } from "../memory/caller-table";
import type { Codes } from "../memory/codes";
import { dynamoDbCodes } from "../memory/dynamodb-codes";
import { dynamoDbTextLimits } from "../memory/dynamodb-text-limits";
import type { Memory } from "../memory/memory";
import type { TextLimits } from "../memory/text-limits";
import { NO_TEXT_METRIC } from "../metric-line";
import {
  screeningEnvironment,
  type ScreeningEnvironment,
} from "../screening/screening-environment";
import { lambdaCredentials } from "../signed-request";
import { identityTexts } from "./identity-texts";
import { notifyTexts } from "./notify-texts";
import { readTextSettings } from "./read-text-settings";
import type { TextMessages } from "./text-messages";
import { askTexts } from "./text-requests";
import type { TextSettings } from "./text-settings";

/** What the function's environment says, and the services that it names. */
export interface TextingEnvironment extends ScreeningEnvironment {
  readonly memory: Memory;
  readonly settings: TextSettings;
  readonly codes: Codes;
  readonly limits: TextLimits;
  readonly messages: TextMessages;
}

/** Reads the environment; `undefined` if something in it is missing or wrong. */
export const textingEnvironment = (
  environment: NodeJS.ProcessEnv,
): TextingEnvironment | undefined => {
  const screening = screeningEnvironment(environment, callerTable);
  const table = namedTable(environment);
  const settings = readTextSettings(environment["TEXTS"]);
  const messages = settings && textMessages(environment, settings);
  const { OUTCOMES: outcomes = "" } = environment;
  if (screening?.memory === undefined || table === undefined) return undefined;
  if (settings === undefined || messages === undefined) return undefined;
  return {
    ...screening,
    memory: screening.memory,
    metrics: outcomes.split(",").includes("no-text")
      ? new Map([...screening.metrics, ["no-text", NO_TEXT_METRIC]])
      : screening.metrics,
    settings,
    codes: dynamoDbCodes(table),
    limits: dynamoDbTextLimits(table),
    messages,
  };
};

const textMessages = (
  environment: NodeJS.ProcessEnv,
  settings: TextSettings,
): TextMessages | undefined => {
  const {
    TEXT_IDENTITY: identity = "",
    NOTIFY_CONFIGURATION: configuration = "",
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: endpoint,
  } = environment;
  const ask = askTexts(lambdaCredentials(environment), endpoint);
  if (settings.by === "identity") {
    return identity === "" ? undefined : identityTexts(ask, identity, settings);
  }
  return configuration === "" ? undefined : notifyTexts(ask, configuration, settings);
};
