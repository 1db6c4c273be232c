import { LAMBDA_SECONDS } from "../../flows/gate/attempt";
import { FUNCTION_TIMEOUT_SECONDS } from "../constructs/challenge-function";
import { deliveredTexts } from "../settings/delivered-texts";
import type { GateSettings } from "../settings/gate-settings";
import { TEXTING_VARIABLES, textingProp, type TextingProp } from "../settings/texting-variable";
import { environment, named } from "./name-tests";
import { plannedFlow } from "./planned-flow";
import { holds, type Assertion } from "./test-file";

const FUNCTION = "aws_lambda_function.gate_challenge";
const FLOW = plannedFlow("aws_connect_contact_flow.gate_flow");
/** Seconds that the flow waits for each answer; it waits for no answer to a report. */
const WAITS = `[for a in ${FLOW.document}.Actions : a.Parameters.InvocationTimeLimitSeconds if try(a.Parameters.InvocationType, "") == "SYNCHRONOUS"]`;

/** The function's own name for who sends its texts. */
const SENDERS = {
  textOriginationIdentity: "TEXT_IDENTITY",
  notifyConfigurationId: "NOTIFY_CONFIGURATION",
} as const satisfies Readonly<Record<TextingProp, string>>;

/** What must be true of a gate that texts its codes; nothing where codes are spoken. */
export const textTests = (settings: GateSettings): readonly Assertion[] => {
  const texts = deliveredTexts(settings);
  const sender = textingProp(settings);
  if (texts === undefined || sender === undefined) return [];
  const variable = TEXTING_VARIABLES[sender];
  return [
    environment("TEXTS", JSON.stringify(texts)),
    holds(
      `${FUNCTION}.environment[0].variables["${SENDERS[sender]}"] == var.${variable}`,
      `The challenge function must send its texts by the ${variable} alone.`,
    ),
    holds(
      `${FUNCTION}.timeout == ${FUNCTION_TIMEOUT_SECONDS.texted} && toset(${WAITS}) == toset(["${LAMBDA_SECONDS.texted}"])`,
      `The challenge function must have ${FUNCTION_TIMEOUT_SECONDS.texted} seconds, and the flow must wait ${LAMBDA_SECONDS.texted} for it.`,
    ),
    ...(settings.reporting ? alarmTests : []),
  ];
};

const alarmTests: readonly Assertion[] = [
  named(
    "aws_cloudwatch_metric_alarm.gate_text_limit.alarm_name",
    "reception-text-limit",
    "The alarm on limits of texts",
  ),
  named(
    "aws_cloudwatch_metric_alarm.gate_texts_unverified.alarm_name",
    "reception-texts-unverified",
    "The alarm on texts without a right code",
  ),
];
