import { ArchiveProvider } from "@cdktf/provider-archive/lib/provider";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Fn, TerraformStack, Token } from "cdktf";
import type { Construct } from "constructs";
import { addGate } from "./gate-elements";
import { PROVIDER_REQUIREMENTS } from "./provider-requirements";
import { addPurposes, type CommentedStack } from "./purposes";
import type { GateSettings } from "./settings/gate-settings";
import { gateTests } from "./shipped-tests/gate-tests";
import { shipTests } from "./shipped-tests/ship-tests";
import { StateBackend } from "./state-backend";

export interface GateStackProps {
  readonly settings: GateSettings;
}

/** The gate as a root module: variables, state, providers, one gate, outputs, and its tests. */
export class GateStack extends TerraformStack {
  constructor(scope: Construct, id: string, props: GateStackProps) {
    super(scope, id);
    const { settings } = props;
    new StateBackend(this, "backend", { backend: settings.backend, stateName: id });
    const { connectInstanceArn } = addGate(this, {
      settings,
      // Two environments in one account need two names, so each takes its stack's.
      namePrefix: id,
      archiveName: () => "challenge",
    });
    new AwsProvider(this, "aws", {
      // The gate must be in the instance's Region, the fourth part of its ARN.
      region: Token.asString(Fn.element(Fn.split(":", connectInstanceArn), 3)),
    });
    new ArchiveProvider(this, "archive");
    this.addOverride("terraform.required_providers", PROVIDER_REQUIREMENTS);
    shipTests(this, () => gateTests(settings));
  }

  override toTerraform(): object {
    const terraform = super.toTerraform() as CommentedStack;
    addPurposes(this, terraform);
    return terraform;
  }
}
