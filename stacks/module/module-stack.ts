import { DataAwsRegion } from "@cdktf/provider-aws/lib/data-aws-region";
import { Fn, TerraformStack, Token } from "cdktf";
import type { Construct } from "constructs";
import { label } from "../constructs/labels";
import { addGate } from "../gate-elements";
import { PROVIDER_REQUIREMENTS } from "../provider-requirements";
import type { GateSettings } from "../settings/gate-settings";
import { STACK_NAME } from "../settings/environments";

export interface ModuleStackProps {
  /** `phoneNumber` must be "existing" or "none"; `backend` is ignored. */
  readonly settings: GateSettings;
}

/**
 * The gate as a module for other configurations. It has no provider and no backend, because
 * Terraform refuses or ignores them in a module that is called with `count`, `for_each` or
 * `depends_on`.
 *
 * @see https://developer.hashicorp.com/terraform/language/modules/develop/providers
 */
export class ModuleStack extends TerraformStack {
  constructor(scope: Construct, id: string, props: ModuleStackProps) {
    super(scope, id);
    this.addOverride("terraform.required_providers", PROVIDER_REQUIREMENTS);
    this.addOverride(
      "variable.connect_instance_arn.description",
      "ARN of the Amazon Connect instance, which must be in the AWS provider's Region.",
    );
    const { connectInstanceArn } = addGate(this, {
      settings: props.settings,
      namePrefix: STACK_NAME,
      // Several calls of a local module share its directory, and Terraform plans them side by side.
      archiveName: ({ namePrefix, connectInstanceArn: arn }) =>
        `challenge-${namePrefix}-${Token.asString(Fn.element(Fn.split("/", arn), 1))}`,
    });
    this.refuseOtherRegions(connectInstanceArn);
  }

  /** The caller's provider decides the Region, which may not be the instance's. */
  private refuseOtherRegions(instanceArn: string): void {
    const region = Token.asString(Fn.element(Fn.split(":", instanceArn), 3));
    const provider = new DataAwsRegion(this, "region", {
      lifecycle: {
        postcondition: [
          {
            condition: '${self.id == element(split(":", var.connect_instance_arn), 3)}',
            errorMessage: `The AWS provider of this module is for the Region \${self.id}, but connect_instance_arn is in ${region}. Pass a provider for that Region: providers = { aws = aws.ALIAS }.`,
          },
        ],
      },
    });
    label(provider, "region", "Checks that the caller's provider is for the instance's Region.");
  }
}
