import { Construct } from "constructs";
import { AGENT_SECONDS_PER_CALL } from "../variables/agent-time";
import { bundleHandler } from "../handler-bundle";
import type { GateSettingsInput } from "../settings/gate-settings";
import { ChallengeFunction } from "./challenge-function";
import { completeProps, type CompleteProps } from "./complete-props";
import { ConnectInstance } from "./connect-instance";
import { GateContactFlow } from "./gate-contact-flow";
import { gateFlowProps } from "./flow-from-settings";
import { GateReporting, type ReportingProps } from "./gate-reporting";
import { PhoneLine } from "./phone-line";

export interface SpamGateProps {
  /** ARN of the Amazon Connect instance, which must lie in the AWS provider's Region. */
  readonly instanceArn: string;
  /**
   * What the caller hears and what the gate decides; what is left out has its default. Where the
   * state lies (`backend`) is the stack's business.
   * @default - all defaults, which claim a number
   */
  readonly settings?: GateSettingsInput;
  /**
   * Start of every name; two gates of one account need two.
   * @default "deter-spam-callers"
   */
  readonly namePrefix?: string;
  /**
   * Days that the function's log is kept.
   * @default 30
   */
  readonly logRetentionDays?: number;
  /**
   * Tags of all that can be tagged.
   * @default - none
   */
  readonly tags?: Record<string, string>;
  /**
   * Id of the number, for `phoneNumber: "existing"`.
   * @default - none
   */
  readonly phoneNumberId?: string;
  /**
   * Id of the flow that takes over, for `onPassed: "transfer-to-flow"`.
   * @default - none
   */
  readonly nextContactFlowId?: string;
  /**
   * Id of the queue that takes over, for `onPassed: "transfer-to-queue"`.
   * @default - none
   */
  readonly nextQueueId?: string;
  /**
   * `enforce`, `observe` or `off`; changes nothing but the function's environment.
   * @default "enforce"
   */
  readonly gateMode?: string;
  /**
   * What the dashboard and the alarms need; without `reporting` in the settings not used.
   * @default - 240 seconds an agent and call, a floor of 30 percent, nobody is told
   */
  readonly reporting?: ReportingProps;
  /**
   * Name of the zip that Terraform writes beside the stack's JSON while it plans, without `.zip`.
   * @default - the gate's path in the stack, such as `gate_challenge`
   */
  readonly archiveName?: string;
}

/**
 * The whole gate: challenge function, contact flow, phone line and reporting. All props but the
 * settings may be literals or tokens.
 *
 * @throws SettingsError with all problems of the props that are no tokens.
 */
export class SpamGate extends Construct {
  readonly contactFlowId: string;
  readonly contactFlowArn: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly logGroupName: string;
  /** The claimed number in E.164 form, the id of an existing one, or nothing. */
  readonly phoneNumber: string | undefined;

  constructor(scope: Construct, id: string, given: SpamGateProps) {
    super(scope, id);
    const props = completeProps(given, this.node.path);
    const { settings, namePrefix, tags } = props;
    const instance = new ConnectInstance(this, "instance", { instanceArn: props.instanceArn });
    const challenge = new ChallengeFunction(this, "challenge-function", {
      instance,
      namePrefix,
      code: bundleHandler(),
      environment: {
        CODE_DIGITS: String(settings.challenge.digits),
        GATE_MODE: props.gateMode ?? "enforce",
        ...(settings.reporting ? { REPORT_AS: namePrefix } : {}),
      },
      logRetentionDays: props.logRetentionDays,
      archiveName: props.archiveName,
      tags,
    });
    const { contactFlow } = new GateContactFlow(this, "contact-flow", {
      instance,
      name: namePrefix,
      flow: gateFlowProps(settings),
      references: {
        challengeFunctionArn: challenge.function.arn,
        nextContactFlowId: props.nextContactFlowId ?? NOT_USED,
        nextQueueId: props.nextQueueId ?? NOT_USED,
      },
      dependsOn: [challenge.association],
      tags,
    });
    const number = numberOf(props);
    const line =
      number === undefined
        ? undefined
        : new PhoneLine(this, "phone-line", {
            instance,
            contactFlowId: contactFlow.contactFlowId,
            number,
            tags,
          });
    if (settings.reporting) {
      new GateReporting(this, "reporting", {
        ...(props.reporting ?? DEFAULT_REPORTING),
        source: {
          flowName: contactFlow.name,
          functionName: challenge.function.functionName,
          instanceId: instance.id,
        },
        region: instance.region,
        namePrefix,
        whenUnavailable: settings.whenUnavailable,
        tags,
      });
    }
    this.contactFlowId = contactFlow.contactFlowId;
    this.contactFlowArn = contactFlow.arn;
    this.functionName = challenge.function.functionName;
    this.functionArn = challenge.function.arn;
    this.logGroupName = challenge.logGroup.name;
    this.phoneNumber = line?.phoneNumber;
  }
}

const NOT_USED = "not-used";

const DEFAULT_REPORTING: ReportingProps = {
  agentSecondsPerCall: String(AGENT_SECONDS_PER_CALL),
  alarmTopicArns: [],
  passRateFloor: 30,
};

const numberOf = ({ settings, phoneNumberId }: CompleteProps): PhoneLineNumber | undefined => {
  if (settings.phoneNumber === "none") return undefined;
  if (settings.phoneNumber === "existing") return phoneNumberId;
  return { ...settings.phoneNumber.claim, protect: settings.protect };
};

type PhoneLineNumber = ConstructorParameters<typeof PhoneLine>[2]["number"];
