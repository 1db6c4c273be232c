import { ArchiveProvider } from "@cdktf/provider-archive/lib/provider";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, LocalBackend, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import { SpamGate } from "deter-spam-callers";

const app = new App();
const stack = new TerraformStack(app, "contact-center");
new LocalBackend(stack, { path: "../../../contact-center.tfstate" });
new AwsProvider(stack, "aws", { region: "us-east-1" });
new ArchiveProvider(stack, "archive");

const number = new TerraformVariable(stack, "phone_number_id", { type: "string" });
const gate = new SpamGate(stack, "gate", {
  instanceArn:
    "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-4333-8444-555555555555",
  phoneNumberId: number.stringValue,
  settings: { phoneNumber: "existing", challenge: { digits: 6, attempts: 2 } },
});

new TerraformOutput(stack, "contact_flow_id", { value: gate.contactFlowId });
app.synth();
