import { ConnectContactFlow } from "@cdktf/provider-aws/lib/connect-contact-flow";
import { ConnectQuickConnect } from "@cdktf/provider-aws/lib/connect-quick-connect";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { flagFlow, type FlagFlowProps } from "../../flows/flagging/flag-flow";
import { terraformJson } from "../terraform-text";
import { refuseInvalidFlow } from "./refuse-invalid-flow";
import type { ConnectInstance } from "./connect-instance";
import { label } from "./labels";

export interface CallerFlaggingProps {
  readonly instance: ConnectInstance;
  /** Start of every name. */
  readonly namePrefix: string;
  readonly flow: FlagFlowProps;
  readonly challengeFunctionArn: string;
  /** Id of the queue that a quick connect of this type has to name. No call waits in it. */
  readonly queueId: string;
  /** Resources that must exist before the first flag. */
  readonly dependsOn: ITerraformDependable[];
  /**
   * Tags of the flow and the quick connect.
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

/** A made-up ARN, with which the rules can be checked before Terraform knows the real one. */
const STAND_IN = "arn:aws:lambda:us-east-1:111122223333:function:challenge";

/**
 * The quick connect by which an agent puts the caller on the line on the deny list, and its flow.
 * Agents see it once it is among the quick connects of a queue that they serve, which is that
 * queue's own configuration.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/quick-connects.html
 */
export class CallerFlagging extends Construct {
  readonly quickConnectId: string;
  /** What shows it to the agents of the queue `QUEUE_ID`. */
  readonly command: string;

  constructor(scope: Construct, id: string, props: CallerFlaggingProps) {
    super(scope, id);
    const { instance, namePrefix, challengeFunctionArn, tags } = props;
    refuseInvalidFlow(flagFlow(props.flow, { challengeFunctionArn: STAND_IN }), FLOW_TYPE);
    const flow = label(
      new ConnectContactFlow(this, "flow", {
        instanceId: instance.id,
        name: `${namePrefix}-flag`,
        description: "Call gate: puts the caller on the line on the deny list.",
        type: FLOW_TYPE,
        content: terraformJson(flagFlow(props.flow, { challengeFunctionArn }), [
          challengeFunctionArn,
        ]),
        tags,
        dependsOn: props.dependsOn,
      }),
      "flagging",
      "Tells the agent whether the caller on the line is blocked now.",
    );
    const quickConnect = label(
      new ConnectQuickConnect(this, "quick-connect", {
        instanceId: instance.id,
        name: `${namePrefix}-flag`,
        description: "Blocks the caller on the line.",
        quickConnectConfig: {
          quickConnectType: "QUEUE",
          queueConfig: [{ contactFlowId: flow.contactFlowId, queueId: props.queueId }],
        },
        tags,
      }),
      "flagging",
      "What an agent presses to block the caller on the line.",
    );
    this.quickConnectId = quickConnect.quickConnectId;
    this.command = `aws connect associate-queue-quick-connects --region ${instance.region} --instance-id ${instance.id} --queue-id QUEUE_ID --quick-connect-ids ${this.quickConnectId}`;
  }
}

const FLOW_TYPE = "QUEUE_TRANSFER";
