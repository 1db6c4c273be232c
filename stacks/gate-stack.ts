import { ArchiveProvider } from "@cdktf/provider-archive/lib/provider";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Fn, TerraformStack, Token } from "cdktf";
import type { Construct } from "constructs";
import { addGate } from "./gate-elements";
import { PROVIDER_REQUIREMENTS } from "./provider-requirements";
import { addPurposes, type CommentedStack } from "./purposes";
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
    const { connectInstanceArn } = addGate(this, {
      settings,
      // Environments of one account differ in their names without being told to.
      namePrefix: id,
      archiveName: () => "challenge",
    });
    new AwsProvider(this, "aws", {
      // The fourth part of the instance's ARN: the gate lives where the instance does.
      region: Token.asString(Fn.element(Fn.split(":", connectInstanceArn), 3)),
    });
    new ArchiveProvider(this, "archive");
    this.addOverride("terraform.required_providers", PROVIDER_REQUIREMENTS);
  }

  override toTerraform(): object {
    const terraform = super.toTerraform() as CommentedStack;
    addPurposes(this, terraform);
    return terraform;
  }
}
