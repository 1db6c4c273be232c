import type { GateSettings } from "../settings/gate-settings";
import { TARGET_VARIABLES, transferTargets } from "../settings/transfer-targets";
import { TEXTING_VARIABLES, textingProp } from "../settings/texting-variable";
import { VALUES } from "./mocks";
import type { TestRun, VariableValues } from "./test-file";

const refusedFlow = <Name extends string>(name: Name) =>
  ({
    values: ["next", VALUES.next_queue_id, VALUES.connect_instance_arn],
    words: `The ${name} must be the id or the ARN of a contact flow of the instance`,
  }) as const;

const refusedQueue = <Name extends string>(name: Name) =>
  ({
    values: ["BasicQueue", VALUES.next_contact_flow_id, VALUES.connect_instance_arn],
    words: `The ${name} must be the id or the ARN of a queue of the instance`,
  }) as const;

/** Values that each variable with a check must refuse, and the start of its message. */
export const REFUSED = {
  connect_instance_arn: {
    values: [
      "11111111-2222-4333-8444-555555555555",
      `${VALUES.connect_instance_arn}/queue/33333333-0000-4000-8000-000000000001`,
      "arn:aws:lambda:us-east-1:111122223333:function:challenge",
    ],
    words: "The connect_instance_arn must be the ARN of an Amazon Connect instance, such as arn:",
  },
  name_prefix: {
    values: ["", "-reception", "front-desk-of-the-house-in-anytown"],
    words: "The name_prefix must have 1 to 32 letters, digits, hyphens or underscores",
  },
  log_retention_days: {
    values: [0, 31, 4000],
    words: "The log_retention_days must be one that CloudWatch Logs offers: 1, 3, 5, 7, 14, 30",
  },
  gate_mode: {
    values: ["on", "", "Enforce"],
    words: "The gate_mode must be one of: enforce, observe, off.",
  },
  agent_seconds_per_call: {
    values: [0, -1, -240],
    words: "The agent_seconds_per_call must be a number above 0.",
  },
  alarm_topic_arns: {
    values: [["call-gate"], ["arn:aws:sqs:us-east-1:111122223333:call-gate"], [""]],
    words: "The alarm_topic_arns must be ARNs of SNS topics, such as arn:aws:sns:",
  },
  pass_rate_floor: {
    values: [-1, 101, 1000],
    words: "The pass_rate_floor must be a percentage from 0 to 100.",
  },
  phone_number_id: {
    values: ["+12065550100", "", `${VALUES.phone_number_id}0`],
    words: "The phone_number_id must be the id of a claimed phone number, such as",
  },
  text_origination_identity: {
    values: ["+12065550100", "arn:aws:sns:us-east-1:111122223333:call-gate", ""],
    words: "The text_origination_identity must be the ARN of a phone number, pool or sender id",
  },
  notify_configuration_id: {
    values: [
      "",
      "arn:aws:sms-voice:us-east-1:111122223333:notify-configuration/notify-1",
      "notify 1",
    ],
    words: "The notify_configuration_id must be the id of a Notify configuration",
  },
  flagging_queue_id: {
    values: ["BasicQueue", VALUES.next_queue_id, ""],
    words: "The flagging_queue_id must be the id of a queue of the instance",
  },
  next_contact_flow_id: refusedFlow("next_contact_flow_id"),
  next_queue_id: refusedQueue("next_queue_id"),
  failed_contact_flow_id: refusedFlow("failed_contact_flow_id"),
  failed_queue_id: refusedQueue("failed_queue_id"),
  help_contact_flow_id: refusedFlow("help_contact_flow_id"),
  help_queue_id: refusedQueue("help_queue_id"),
} as const satisfies Readonly<
  Record<string, { readonly values: readonly [unknown, unknown, unknown]; readonly words: string }>
>;

/** The variables without a default in a gate with these settings. */
export const requiredVariables = (settings: GateSettings): readonly (keyof typeof VALUES)[] => [
  "connect_instance_arn",
  ...(settings.phoneNumber === "existing" ? (["phone_number_id"] as const) : []),
  ...textingVariables(settings),
  ...(settings.callers.flagging === false ? [] : (["flagging_queue_id"] as const)),
  ...transferTargets(settings).map((target) => TARGET_VARIABLES[target]),
];

const textingVariables = (settings: GateSettings): readonly (keyof typeof VALUES)[] => {
  const prop = textingProp(settings);
  return prop === undefined ? [] : [TEXTING_VARIABLES[prop]];
};

/** The variables with a check in a gate with these settings. */
export const checkedVariables = (settings: GateSettings): readonly (keyof typeof REFUSED)[] => [
  ...requiredVariables(settings),
  "name_prefix",
  "log_retention_days",
  "gate_mode",
  ...(settings.reporting
    ? (["agent_seconds_per_call", "alarm_topic_arns", "pass_rate_floor"] as const)
    : []),
];

/** Three sets of wrong values for all checked variables. */
export const wrongValues = (
  settings: GateSettings,
): readonly [VariableValues, VariableValues, VariableValues] => {
  const nth = (n: 0 | 1 | 2): VariableValues =>
    Object.fromEntries(checkedVariables(settings).map((name) => [name, REFUSED[name].values[n]]));
  return [nth(0), nth(1), nth(2)];
};

/** A run in which every variable must refuse its value. */
export const refusal = (settings: GateSettings): TestRun => ({
  command: "plan",
  variables: wrongValues(settings)[0],
  expect_failures: checkedVariables(settings).map((name) => `var.${name}`),
});
