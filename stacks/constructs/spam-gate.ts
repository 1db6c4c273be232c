import { Annotations } from "cdktf";
import { Construct } from "constructs";
import { bundleHandler } from "../handler-bundle";
import { textingProp } from "../settings/texting-variable";
import { settingsWarnings } from "../settings/settings-warnings";
import { CallerFlagging } from "./caller-flagging";
import { CallerTable } from "./caller-table";
import { ChallengeFunction } from "./challenge-function";
import { ConnectInstance } from "./connect-instance";
import { flagFlowFromSettings } from "./flag-flow-from-settings";
import { flowFromSettings } from "./flow-from-settings";
import { GateContactFlow } from "./gate-contact-flow";
import { GateReporting } from "./gate-reporting";
import { handlerFromSettings } from "./handler-from-settings";
import { PhoneLine, type PhoneNumberClaim } from "./phone-line";
import { identitySender, notifySender, type TextSender } from "./text-sender";
import { completeProps, type CompleteProps, type SpamGateProps } from "./spam-gate-props";

export type { SpamGateProps } from "./spam-gate-props";

/**
 * The whole gate: challenge function, contact flow, phone line and reporting. All props except the
 * settings may be literals or tokens.
 *
 * @throws SettingsError with all problems of the props that are literals.
 */
export class SpamGate extends Construct {
  readonly contactFlowId: string;
  readonly contactFlowArn: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly logGroupName: string;
  /** Only with the setting `callers.lists`. */
  readonly callerTableName: string | undefined;
  readonly callerTableArn: string | undefined;
  /** Only with the setting `callers.flagging`. */
  readonly flaggingQuickConnectId: string | undefined;
  /** What shows it to the agents of the queue `QUEUE_ID`. */
  readonly flaggingCommand: string | undefined;
  /** The claimed number in E.164 form, the id of an existing one, or nothing. */
  readonly phoneNumber: string | undefined;

  constructor(scope: Construct, id: string, given: SpamGateProps) {
    super(scope, id);
    const props = completeProps(given, this.node.path);
    const { settings, namePrefix, tags } = props;
    for (const warning of settingsWarnings(settings)) Annotations.of(this).addWarning(warning);
    const instance = new ConnectInstance(this, "instance", { instanceArn: props.instanceArn });
    const handler = handlerFromSettings(settings);
    const callerTable = settings.callers.lists
      ? new CallerTable(this, "caller-table", {
          namePrefix,
          protect: settings.protect,
          texts: textingProp(settings) !== undefined,
          tags,
        })
      : undefined;
    const challenge = new ChallengeFunction(this, "challenge-function", {
      instance,
      namePrefix,
      code: bundleHandler(handler.name),
      environment: {
        ...handler.environment,
        GATE_MODE: props.gateMode,
        ...(settings.reporting ? { REPORT_AS: namePrefix } : {}),
      },
      callerTable,
      textSender: textSenderOf(props, instance),
      logRetentionDays: props.logRetentionDays,
      archiveName: props.archiveName,
      tags,
    });
    const flow = flowFromSettings(settings);
    const { contactFlow } = new GateContactFlow(this, "contact-flow", {
      instance,
      name: namePrefix,
      flow,
      references: {
        challengeFunctionArn: challenge.function.arn,
        nextContactFlowId: props.nextContactFlowId ?? NOT_USED,
        nextQueueId: props.nextQueueId ?? NOT_USED,
        failedContactFlowId: props.failedContactFlowId ?? NOT_USED,
        failedQueueId: props.failedQueueId ?? NOT_USED,
        helpContactFlowId: props.helpContactFlowId ?? NOT_USED,
        helpQueueId: props.helpQueueId ?? NOT_USED,
      },
      dependsOn: [challenge.association],
      tags,
    });
    const flagFlow = flagFlowFromSettings(settings);
    const flagging =
      flagFlow === undefined
        ? undefined
        : new CallerFlagging(this, "caller-flagging", {
            instance,
            namePrefix,
            flow: flagFlow,
            challengeFunctionArn: challenge.function.arn,
            queueId: props.flaggingQueueId ?? NOT_USED,
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
        ...props.reporting,
        source: {
          flowName: contactFlow.name,
          functionName: challenge.function.functionName,
          instanceId: instance.id,
        },
        region: instance.region,
        namePrefix,
        flow,
        flagging: flagFlow !== undefined,
        tags,
      });
    }
    this.contactFlowId = contactFlow.contactFlowId;
    this.contactFlowArn = contactFlow.arn;
    this.functionName = challenge.function.functionName;
    this.functionArn = challenge.function.arn;
    this.logGroupName = challenge.logGroup.name;
    this.callerTableName = callerTable?.tableName;
    this.callerTableArn = callerTable?.tableArn;
    this.flaggingQuickConnectId = flagging?.quickConnectId;
    this.flaggingCommand = flagging?.command;
    this.phoneNumber = line?.phoneNumber;
  }
}

const textSenderOf = (props: CompleteProps, instance: ConnectInstance): TextSender | undefined => {
  switch (textingProp(props.settings)) {
    case "textOriginationIdentity":
      return identitySender(props.textOriginationIdentity ?? NOT_USED);
    case "notifyConfigurationId":
      return notifySender(props.notifyConfigurationId ?? NOT_USED, instance);
    case undefined:
      return undefined;
  }
};

const NOT_USED = "not-used";

/** The number to claim, the id of an existing one, or nothing. */
const numberOf = (props: CompleteProps): PhoneNumberClaim | string | undefined => {
  const { phoneNumber, protect } = props.settings;
  if (phoneNumber === "none") return undefined;
  if (phoneNumber === "existing") return props.phoneNumberId;
  return { ...phoneNumber.claim, protect };
};
