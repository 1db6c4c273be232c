import { ConnectContactFlow } from "@cdktf/provider-aws/lib/connect-contact-flow";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { gateFlow } from "../../flows/gate/gate-flow";
import type { GateFlowProps, GateReferences } from "../../flows/gate/gate-flow-props";
import { terraformJson } from "../terraform-text";
import type { ConnectInstance } from "./connect-instance";
import { label } from "./labels";
import { refuseInvalidFlow } from "./refuse-invalid-flow";

export interface GateContactFlowProps {
  readonly instance: ConnectInstance;
  /** Name of the flow, unique in the instance. */
  readonly name: string;
  /** What the caller hears and where a call goes. */
  readonly flow: GateFlowProps;
  /** What the flow refers to, as tokens or literals. */
  readonly references: GateReferences;
  /** Resources that must exist before the first call. */
  readonly dependsOn: ITerraformDependable[];
  /**
   * Tags of the flow.
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

/** Made-up ids, with which the rules can be checked before Terraform knows the real ones. */
const STAND_INS: GateReferences = {
  challengeFunctionArn: "arn:aws:lambda:us-east-1:111122223333:function:challenge",
  nextContactFlowId: "11111111-2222-4333-8444-555555555555",
  nextQueueId: "11111111-2222-4333-8444-555555555555",
  failedContactFlowId: "11111111-2222-4333-8444-555555555555",
  failedQueueId: "11111111-2222-4333-8444-555555555555",
  helpContactFlowId: "11111111-2222-4333-8444-555555555555",
  helpQueueId: "11111111-2222-4333-8444-555555555555",
};

/**
 * The gate as a contact flow of the instance.
 *
 * @throws FlowError if Amazon Connect would refuse the flow.
 */
export class GateContactFlow extends Construct {
  readonly contactFlow: ConnectContactFlow;

  constructor(scope: Construct, id: string, props: GateContactFlowProps) {
    super(scope, id);
    refuseInvalidFlow(gateFlow(props.flow, STAND_INS), "CONTACT_FLOW");
    this.contactFlow = new ConnectContactFlow(this, "flow", {
      instanceId: props.instance.id,
      name: props.name,
      description: "Call gate: a caller keys in a spoken code before the call continues.",
      type: "CONTACT_FLOW",
      content: terraformJson(
        gateFlow(props.flow, props.references),
        Object.values(props.references),
      ),
      tags: props.tags,
      dependsOn: props.dependsOn,
    });
    label(
      this.contactFlow,
      "flow",
      "Speaks the code, reads the keys, and passes or stops the call.",
    );
  }
}
