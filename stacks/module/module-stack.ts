import { DataAwsRegion } from "@cdktf/provider-aws/lib/data-aws-region";
import { Fn, TerraformStack, Token } from "cdktf";
import type { Construct } from "constructs";
import { label } from "../constructs/labels";
import { addGate } from "../gate-elements";
import { PROVIDER_REQUIREMENTS } from "../provider-requirements";
import type { GateSettings } from "../settings/gate-settings";
import { STACK } from "../settings/environments";

export interface ModuleStackProps {
  /** Their number must exist or be none, and their state backend plays no part. */
  readonly settings: GateSettings;
}

/**
 * The gate as a module for other configurations: no provider and no backend, which Terraform
 * refuses or ignores in a module that is called with `count`, `for_each` or `depends_on`.
 *
 * @see https://developer.hashicorp.com/terraform/language/modules/develop/providers
 */
export class ModuleStack extends TerraformStack {
  constructor(scope: Construct, id: string, props: ModuleStackProps) {
    super(scope, id);
    this.addOverride("terraform.required_providers", PROVIDER_REQUIREMENTS);
    this.addOverride(
      "variable.connect_instance_arn.description",
      "ARN of the Amazon Connect instance, which must lie in the AWS provider's Region.",
    );
    const { connectInstanceArn } = addGate(this, {
      settings: props.settings,
      namePrefix: STACK,
      // Several calls of a local module share its directory, and Terraform plans them at once.
      archiveName: ({ namePrefix, connectInstanceArn: arn }) =>
        `challenge-${namePrefix}-${Token.asString(Fn.element(Fn.split("/", arn), 1))}`,
    });
    this.refuseOtherRegions(connectInstanceArn);
  }

  /** The caller's provider decides on the Region, so it may be another than the instance's. */
  private refuseOtherRegions(instanceArn: string): void {
    const region = Token.asString(Fn.element(Fn.split(":", instanceArn), 3));
    const provider = new DataAwsRegion(this, "region", {
      lifecycle: {
        postcondition: [
          {
            condition: '${self.id == element(split(":", var.connect_instance_arn), 3)}',
            errorMessage: `The AWS provider of this module is for the Region \${self.id}, but connect_instance_arn lies in ${region}. Hand over a provider of that Region: providers = { aws = aws.ALIAS }.`,
          },
        ],
      },
    });
    label(provider, "region", "Tells whether the caller's provider is for the instance's Region.");
  }
}
