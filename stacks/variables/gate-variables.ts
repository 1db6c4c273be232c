import { TerraformVariable, type TerraformVariableConfig } from "cdktf";
import { Construct } from "constructs";
import { EXAMPLE_INSTANCE_ARN, INSTANCE_ARN, UUID } from "../../flows/language/instance-arn";
import { GATE_MODES } from "../../functions/challenge/mode";
import { NAME_PREFIX, RETENTION_DAYS } from "../constructs/allowed-values";
import { DEFAULTS } from "../constructs/defaults";
import type { ReportingProps } from "../constructs/gate-reporting";
import type { GateSettings } from "../settings/gate-settings";
import { TEXTING_VARIABLES, textingProp, type TextingProp } from "../settings/texting-variable";
import {
  TARGET_VARIABLES,
  transferTargets,
  type TransferTarget,
} from "../settings/transfer-targets";

/** Where the gate runs: what can differ from one deployment to the next. */
export class GateVariables extends Construct {
  readonly connectInstanceArn: string;
  readonly namePrefix: string;
  readonly logRetentionDays: number;
  readonly tags: Record<string, string>;
  readonly gateMode: string;
  /** Only if the settings ask for it. */
  readonly reporting: ReportingProps | undefined;
  /** Only if the settings ask for it. */
  readonly phoneNumberId: string | undefined;
  /** Who sends texts, if the settings ask for it. */
  readonly textSender: Readonly<Partial<Record<TextingProp, string>>>;
  /** Only if the settings ask for it. */
  readonly flaggingQueueId: string | undefined;
  /** Ids of the flows and queues that the settings transfer calls to. */
  readonly targets: Readonly<Partial<Record<TransferTarget, string>>>;

  /** @param namePrefix default of the variable `name_prefix` */
  constructor(scope: Construct, id: string, settings: GateSettings, namePrefix: string) {
    super(scope, id);
    this.connectInstanceArn = this.variable("connect_instance_arn", {
      type: "string",
      description:
        "ARN of the Amazon Connect instance. It also says the AWS Region and the account.",
      validation: [
        matches(
          "connect_instance_arn",
          INSTANCE_ARN,
          `The connect_instance_arn must be the ARN of an Amazon Connect instance, such as ${EXAMPLE_INSTANCE_ARN}. Find it in the AWS console: Amazon Connect, the instance's alias, Account overview, Instance ARN; or with: aws connect list-instances.`,
        ),
      ],
    }).stringValue;
    this.namePrefix = this.variable("name_prefix", {
      type: "string",
      default: namePrefix,
      description: "Start of every name. Two gates in one account need two prefixes.",
      validation: [
        matches(
          "name_prefix",
          NAME_PREFIX,
          "The name_prefix must have 1 to 32 letters, digits, hyphens or underscores, and start with a letter or digit.",
        ),
      ],
    }).stringValue;
    this.logRetentionDays = this.variable("log_retention_days", {
      type: "number",
      default: DEFAULTS.logRetentionDays,
      description: "Days for which the challenge function's log is kept.",
      validation: [
        {
          condition: `\${contains([${RETENTION_DAYS.join(", ")}], var.log_retention_days)}`,
          errorMessage: `The log_retention_days must be one that CloudWatch Logs offers: ${RETENTION_DAYS.join(", ")}.`,
        },
      ],
    }).numberValue;
    this.tags = this.variable("tags", {
      type: "map(string)",
      default: {},
      description: "Tags for every resource that can have tags.",
    }).value as Record<string, string>;
    this.gateMode = this.variable("gate_mode", {
      type: "string",
      default: DEFAULTS.gateMode,
      description:
        "enforce stops callers who fail the challenge; observe challenges every caller and stops nobody; off challenges nobody.",
      validation: [
        matches(
          "gate_mode",
          `(${GATE_MODES.join("|")})`,
          `The gate_mode must be one of: ${GATE_MODES.join(", ")}.`,
        ),
      ],
    }).stringValue;
    this.reporting = settings.reporting ? this.reportingVariables() : undefined;
    this.phoneNumberId =
      settings.phoneNumber === "existing" ? this.phoneNumberIdVariable() : undefined;
    const texting = textingProp(settings);
    this.textSender = texting === undefined ? {} : { [texting]: this.textingVariable(texting) };
    this.flaggingQueueId =
      settings.callers.flagging === false ? undefined : this.flaggingQueueIdVariable();
    this.targets = Object.fromEntries(
      transferTargets(settings).map((target) => [target, this.targetVariable(target)]),
    );
  }

  private reportingVariables(): ReportingProps {
    return {
      agentSecondsPerCall: this.variable("agent_seconds_per_call", {
        type: "number",
        default: DEFAULTS.agentSecondsPerCall,
        description: "Seconds that an agent spends on a call that should not have come through.",
        validation: [
          {
            condition: "${var.agent_seconds_per_call > 0}",
            errorMessage: "The agent_seconds_per_call must be a number above 0.",
          },
        ],
      }).stringValue,
      alarmTopicArns: this.variable("alarm_topic_arns", {
        type: "list(string)",
        default: [],
        description: "ARNs of the SNS topics that receive the alarms.",
        validation: [
          {
            condition: `\${alltrue([for arn in var.alarm_topic_arns : can(regex("^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$", arn))])}`,
            errorMessage:
              "The alarm_topic_arns must be ARNs of SNS topics, such as arn:aws:sns:us-east-1:111122223333:call-gate. Find them with: aws sns list-topics.",
          },
        ],
      }).listValue,
      passRateFloor: this.variable("pass_rate_floor", {
        type: "number",
        default: DEFAULTS.passRateFloor,
        description:
          "Lowest pass rate, in percent, that is normal in an hour. Below it, an alarm is raised.",
        validation: [
          {
            condition: "${var.pass_rate_floor >= 0 && var.pass_rate_floor <= 100}",
            errorMessage: "The pass_rate_floor must be a percentage from 0 to 100.",
          },
        ],
      }).numberValue,
    };
  }

  private phoneNumberIdVariable(): string {
    return this.variable("phone_number_id", {
      type: "string",
      description: "Id of a phone number that the instance already has.",
      validation: [
        matches(
          "phone_number_id",
          UUID,
          "The phone_number_id must be the id of a claimed phone number, such as 55555555-0000-4000-8000-000000000001. Find it with: aws connect list-phone-numbers-v2.",
        ),
      ],
    }).stringValue;
  }

  private textingVariable(prop: TextingProp): string {
    const name = TEXTING_VARIABLES[prop];
    const { description, form, errorMessage } = TEXTING[prop];
    return this.variable(name, {
      type: "string",
      description,
      validation: [matches(name, form, errorMessage)],
    }).stringValue;
  }

  private flaggingQueueIdVariable(): string {
    return this.variable("flagging_queue_id", {
      type: "string",
      description:
        "Id of a queue of the instance, which the quick connect for flagging has to name. No call waits in it.",
      validation: [
        matches(
          "flagging_queue_id",
          UUID,
          "The flagging_queue_id must be the id of a queue of the instance. Find it with: aws connect list-queues.",
        ),
      ],
    }).stringValue;
  }

  private targetVariable(target: TransferTarget): string {
    const variable = TARGET_VARIABLES[target];
    const [what, path] = target.endsWith("QueueId")
      ? ["queue", "queue"]
      : ["contact flow", "contact-flow"];
    return this.variable(variable, {
      type: "string",
      description: `Id or ARN of the ${what} that receives ${RECEIVES[target]}.`,
      validation: [
        matches(
          variable,
          `(${INSTANCE_ARN}/${path}/)?${UUID}`,
          `The ${variable} must be the id or the ARN of a ${what} of the instance. Find it with: aws connect list-${path}s.`,
        ),
      ],
    }).stringValue;
  }

  private variable(name: string, config: TerraformVariableConfig): TerraformVariable {
    const variable = new TerraformVariable(this, name, { nullable: false, ...config });
    variable.overrideLogicalId(name);
    return variable;
  }
}

const matches = (
  variable: string,
  form: string,
  errorMessage: string,
): { condition: string; errorMessage: string } => ({
  condition: `\${can(regex("^${form}$", var.${variable}))}`,
  errorMessage,
});

/** The variables that say who sends texts. */
const TEXTING = {
  textOriginationIdentity: {
    description: "ARN of the phone number, pool or sender id that texted codes come from.",
    form: "arn:aws[a-z-]*:sms-voice:[a-z0-9-]+:[0-9]{12}:(phone-number|pool|sender-id)/[A-Za-z0-9/_-]+",
    errorMessage:
      "The text_origination_identity must be the ARN of a phone number, pool or sender id, such as arn:aws:sms-voice:us-east-1:111122223333:phone-number/phone-11112222333344445555666677778888. Find it with: aws pinpoint-sms-voice-v2 describe-phone-numbers.",
  },
  notifyConfigurationId: {
    description: "Id of the Notify configuration that texted codes are sent by.",
    form: "[A-Za-z0-9_-]{1,64}",
    errorMessage:
      "The notify_configuration_id must be the id of a Notify configuration, not its ARN. Find it with: aws pinpoint-sms-voice-v2 describe-notify-configurations.",
  },
} as const satisfies Readonly<Record<TextingProp, object>>;

/** What each target receives. */
const RECEIVES: Readonly<Record<TransferTarget, string>> = {
  nextContactFlowId: "the calls that passed",
  nextQueueId: "the calls that passed",
  failedContactFlowId: "the calls of callers who fail",
  failedQueueId: "the calls of callers who fail",
  helpContactFlowId: "the calls of callers who ask for help",
  helpQueueId: "the calls of callers who ask for help",
};
