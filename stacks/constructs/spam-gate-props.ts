import { Token } from "cdktf";
import { EXAMPLE_INSTANCE_ARN, INSTANCE_ARN } from "../../flows/language/instance-arn";
import { show } from "../../flows/language/json";
import { GATE_MODES } from "../../functions/challenge/mode";
import { checkSettings } from "../settings/check-settings";
import type { GateSettings, GateSettingsInput } from "../settings/gate-settings";
import { SettingsError, type SettingsProblem } from "../settings/problem";
import { textingProp, type TextingProp } from "../settings/texting-variable";
import { transferTargets, type TransferTarget } from "../settings/transfer-targets";
import { NAME_PREFIX, RETENTION_DAYS } from "./allowed-values";
import { DEFAULTS } from "./defaults";
import type { ReportingProps } from "./gate-reporting";

export interface SpamGateProps {
  /** ARN of the Amazon Connect instance, which must be in the AWS provider's Region. */
  readonly instanceArn: string;
  /**
   * What the caller hears and what the gate decides. Each setting you leave out has its default;
   * `backend` is ignored, because the state belongs to your stack.
   * @default - all defaults, which claim a number
   */
  readonly settings?: GateSettingsInput;
  /**
   * Start of every name. Two gates in one account need two prefixes.
   * @default "deter-spam-callers"
   */
  readonly namePrefix?: string;
  /**
   * Days for which the challenge function's log is kept.
   * @default 30
   */
  readonly logRetentionDays?: number;
  /**
   * Tags for every resource that can have tags.
   * @default - none
   */
  readonly tags?: Record<string, string>;
  /**
   * Id of the phone number, for `phoneNumber: "existing"`.
   * @default - none
   */
  readonly phoneNumberId?: string;
  /**
   * Id of the flow that receives the calls that passed, for `onPassed: "transfer-to-flow"`.
   * @default - none
   */
  readonly nextContactFlowId?: string;
  /**
   * Id of the queue that receives the calls that passed, for `onPassed: "transfer-to-queue"`.
   * @default - none
   */
  readonly nextQueueId?: string;
  /**
   * Id of the flow where callers land who fail, for `onFailed` or `onNoInput: "transfer-to-flow"`.
   * @default - none
   */
  readonly failedContactFlowId?: string;
  /**
   * Id of the queue where callers land who fail, for `onFailed` or
   * `onNoInput: "transfer-to-queue"`.
   * @default - none
   */
  readonly failedQueueId?: string;
  /**
   * Id of the flow where callers land who ask for help, for `onHelp: "transfer-to-flow"`.
   * @default - none
   */
  readonly helpContactFlowId?: string;
  /**
   * Id of the queue where callers land who ask for help, for `onHelp: "transfer-to-queue"`.
   * @default - none
   */
  readonly helpQueueId?: string;
  /**
   * ARN of the phone number, pool or sender id that texts come from, for `texts.by: "identity"`.
   * @default - none
   */
  readonly textOriginationIdentity?: string;
  /**
   * Id of the Notify configuration, for `texts.by: "notify"`.
   * @default - none
   */
  readonly notifyConfigurationId?: string;
  /**
   * Id of the queue that the quick connect for flagging names, for `callers.flagging`.
   * @default - none
   */
  readonly flaggingQueueId?: string;
  /**
   * `enforce`, `observe` or `off`. It changes only the function's environment.
   * @default "enforce"
   */
  readonly gateMode?: string;
  /**
   * What the dashboard and the alarms need. Ignored where the setting `reporting` is false.
   * @default - 240 seconds an agent and call, a pass rate of at least 30 percent, no alarm topics
   */
  readonly reporting?: ReportingProps;
  /**
   * Name, without `.zip`, of the archive that Terraform writes beside the stack's JSON while it
   * plans.
   * @default - the gate's path in the stack, such as `gate_challenge`
   */
  readonly archiveName?: string;
}

/** The props of a gate, checked, with the defaults filled in. */
export interface CompleteProps extends SpamGateProps {
  readonly settings: GateSettings;
  readonly namePrefix: string;
  readonly logRetentionDays: number;
  readonly gateMode: string;
  readonly reporting: ReportingProps;
}

/**
 * Fills in the defaults and checks the props of a gate. Tokens pass unchecked, because only
 * Terraform knows their values.
 *
 * @param path the construct's path, which errors name
 * @throws SettingsError with all problems of the settings, or else of the other props, at once.
 */
export const completeProps = (props: SpamGateProps, path: string): CompleteProps => {
  const complete: CompleteProps = {
    ...props,
    settings: checkSettings(props.settings ?? {}, `They are the settings of the gate at ${path}.`),
    namePrefix: props.namePrefix ?? DEFAULTS.namePrefix,
    logRetentionDays: props.logRetentionDays ?? DEFAULTS.logRetentionDays,
    gateMode: props.gateMode ?? DEFAULTS.gateMode,
    reporting: props.reporting ?? {
      agentSecondsPerCall: String(DEFAULTS.agentSecondsPerCall),
      alarmTopicArns: [],
      passRateFloor: DEFAULTS.passRateFloor,
    },
  };
  const problems = problemsOf(complete);
  if (problems.length > 0) {
    throw new SettingsError(problems, `They are props of the gate at ${path}.`);
  }
  return complete;
};

const problemsOf = (props: CompleteProps): SettingsProblem[] => {
  const { settings, instanceArn, namePrefix, logRetentionDays, gateMode } = props;
  const checks: readonly (readonly [keyof SpamGateProps, boolean, string])[] = [
    [
      "instanceArn",
      hasForm(INSTANCE_ARN, instanceArn),
      `allowed: the ARN of an Amazon Connect instance, such as ${EXAMPLE_INSTANCE_ARN}`,
    ],
    [
      "namePrefix",
      hasForm(NAME_PREFIX, namePrefix),
      "allowed: 1 to 32 letters, digits, hyphens or underscores, starting with a letter or digit",
    ],
    [
      "logRetentionDays",
      Token.isUnresolved(logRetentionDays) || RETENTION_DAYS.includes(logRetentionDays),
      `allowed: what CloudWatch Logs offers, ${RETENTION_DAYS.join(", ")}`,
    ],
    ["gateMode", hasForm(GATE_MODES.join("|"), gateMode), `allowed: ${GATE_MODES.join(", ")}`],
    [
      "phoneNumberId",
      settings.phoneNumber !== "existing" || props.phoneNumberId !== undefined,
      'the setting phoneNumber is "existing": give the id of a claimed number',
    ],
    ...missingSender(props),
    [
      "flaggingQueueId",
      settings.callers.flagging === false || props.flaggingQueueId !== undefined,
      "the setting callers.flagging is on: give the id of a queue, which a quick connect has to name",
    ],
    ...missingTargets(props),
  ];
  return checks.flatMap(([prop, fits, allowed]) =>
    fits ? [] : { path: prop, value: show(props[prop]), allowed },
  );
};

const SENDERS = {
  textOriginationIdentity:
    "codes are texted by an identity of the account: give the ARN of a phone number, a pool or a sender id",
  notifyConfigurationId: "codes are texted by Notify: give the id of a Notify configuration",
} as const satisfies Readonly<Record<TextingProp, string>>;

const missingSender = (
  props: CompleteProps,
): readonly (readonly [TextingProp, boolean, string])[] => {
  const prop = textingProp(props.settings);
  return prop === undefined ? [] : [[prop, props[prop] !== undefined, SENDERS[prop]]];
};

/** The settings that ask for each target, and what to give. */
const TARGETS = {
  nextContactFlowId:
    'the setting onPassed is "transfer-to-flow": give the id or ARN of a contact flow',
  nextQueueId: 'the setting onPassed is "transfer-to-queue": give the id or ARN of a queue',
  failedContactFlowId:
    'the setting onFailed or onNoInput is "transfer-to-flow": give the id or ARN of a contact flow',
  failedQueueId:
    'the setting onFailed or onNoInput is "transfer-to-queue": give the id or ARN of a queue',
  helpContactFlowId:
    'the setting onHelp is "transfer-to-flow": give the id or ARN of a contact flow',
  helpQueueId: 'the setting onHelp is "transfer-to-queue": give the id or ARN of a queue',
} as const satisfies Readonly<Record<TransferTarget, string>>;

const missingTargets = (
  props: CompleteProps,
): readonly (readonly [TransferTarget, boolean, string])[] =>
  transferTargets(props.settings).map((prop) => [prop, props[prop] !== undefined, TARGETS[prop]]);

const hasForm = (form: string, value: string): boolean =>
  Token.isUnresolved(value) || new RegExp(`^(${form})$`).test(value);
