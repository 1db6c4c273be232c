import { EXAMPLE_INSTANCE_ARN } from "../../flows/language/instance-arn";
import type { GateSettings } from "../settings/gate-settings";
import { gateTests } from "../shipped-tests/gate-tests";
import type { TestFile } from "../shipped-tests/test-file";

/** The gate's tests for the module edition, which also checks the Region of its provider. */
export const moduleTests = (settings: GateSettings): TestFile => {
  const tests = gateTests(settings);
  const { aws, ...others } = tests.mock_provider;
  return {
    ...tests,
    "//": "Written together with main.tf.json. Run terraform init, then terraform test. Needs Terraform 1.11 and no credentials.",
    mock_provider: {
      ...others,
      aws: {
        override_during: "plan",
        ...aws,
        mock_data: { ...aws?.mock_data, aws_region: { defaults: { id: "us-east-1" } } },
      },
    },
    run: {
      ...tests.run,
      refuses_another_region: {
        command: "plan",
        variables: {
          connect_instance_arn: EXAMPLE_INSTANCE_ARN.replace("us-east-1", "eu-west-2"),
        },
        expect_failures: ["data.aws_region.region"],
      },
    },
  };
};
