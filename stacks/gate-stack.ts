import { ArchiveProvider } from "@cdktf/provider-archive/lib/provider";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Fn, TerraformOutput, TerraformStack, Token } from "cdktf";
import type { Construct } from "constructs";
import { GateVariables } from "./constructs/gate-variables";
import { purposeOf } from "./constructs/labels";
import { SpamGate } from "./constructs/spam-gate";
import { PROVIDER_REQUIREMENTS } from "./provider-requirements";
import type { GateSettings } from "./settings/gate-settings";
import { StateBackend } from "./state-backend";

export interface GateStackProps {
  readonly settings: GateSettings;
}

/** The gate as a root module: variables, state, providers, one gate, outputs. */
export class GateStack extends TerraformStack {
  constructor(scope: Construct, id: string, props: GateStackProps) {
    super(scope, id);
    const { settings } = props;
    new StateBackend(this, "backend", { backend: settings.backend, stateName: id });
    const variables = new GateVariables(this, "variables", settings);
    new AwsProvider(this, "aws", {
      // The fourth part of the instance's ARN: the gate lives where the instance does.
      region: Token.asString(Fn.element(Fn.split(":", variables.connectInstanceArn), 3)),
    });
    new ArchiveProvider(this, "archive");
    this.addOverride("terraform.required_providers", PROVIDER_REQUIREMENTS);
    const gate = new SpamGate(this, "gate", {
      instanceArn: variables.connectInstanceArn,
      settings,
      namePrefix: variables.namePrefix,
      logRetentionDays: variables.logRetentionDays,
      tags: variables.tags,
      phoneNumberId: variables.phoneNumberId,
      nextContactFlowId: variables.nextContactFlowId,
      nextQueueId: variables.nextQueueId,
      gateMode: variables.gateMode,
      reporting: variables.reporting,
    });
    this.outputs(gate);
  }

  /** Adds to CDKTF's comment beside each block what it is for, for those who review the JSON. */
  override toTerraform(): object {
    const terraform = super.toTerraform() as SynthesizedBlocks;
    const purposes = new Map(
      this.node.findAll().map((construct) => [construct.node.path, purposeOf(construct)]),
    );
    for (const types of [terraform.data, terraform.resource]) {
      const blocks = Object.values(types ?? {}).flatMap((byId) => Object.values(byId));
      for (const { "//": comment } of blocks) {
        const purpose = purposes.get(comment.metadata.path);
        if (purpose !== undefined) comment.purpose = purpose;
      }
    }
    return terraform;
  }

  private outputs(gate: SpamGate): void {
    const output = (name: string, value: string, description: string): void => {
      new TerraformOutput(this, name, { value, description }).overrideLogicalId(name);
    };
    output("contact_flow_id", gate.contactFlowId, "Id of the gate's contact flow.");
    output("contact_flow_arn", gate.contactFlowArn, "ARN of the gate's contact flow.");
    output("lambda_function_name", gate.functionName, "Name of the challenge function.");
    output("lambda_function_arn", gate.functionArn, "ARN of the challenge function.");
    output("log_group_name", gate.logGroupName, "Log group of the challenge function.");
    output(
      "phone_number",
      gate.phoneNumber ?? "${null}",
      "The claimed number in E.164 form, the id of an existing one, or null.",
    );
  }
}

/** The part of the synthesized stack that holds CDKTF's comments. */
interface SynthesizedBlocks {
  readonly data?: Readonly<Record<string, Readonly<Record<string, SynthesizedBlock>>>>;
  readonly resource?: Readonly<Record<string, Readonly<Record<string, SynthesizedBlock>>>>;
}

interface SynthesizedBlock {
  readonly "//": { readonly metadata: { readonly path: string }; purpose?: string };
}
