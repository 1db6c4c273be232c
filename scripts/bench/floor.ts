/**
 * The floor of an app run: the libraries of the gate's stack and an empty stack. A test compares the
 * list with what the app imports.
 */
import "@cdktf/provider-archive/lib/data-archive-file";
import "@cdktf/provider-archive/lib/provider";
import "@cdktf/provider-aws/lib/cloudwatch-dashboard";
import "@cdktf/provider-aws/lib/cloudwatch-log-group";
import "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import "@cdktf/provider-aws/lib/connect-contact-flow";
import "@cdktf/provider-aws/lib/connect-lambda-function-association";
import "@cdktf/provider-aws/lib/connect-phone-number";
import "@cdktf/provider-aws/lib/connect-phone-number-contact-flow-association";
import "@cdktf/provider-aws/lib/dynamodb-table";
import "@cdktf/provider-aws/lib/iam-role";
import "@cdktf/provider-aws/lib/iam-role-policy";
import "@cdktf/provider-aws/lib/lambda-function";
import "@cdktf/provider-aws/lib/lambda-permission";
import "@cdktf/provider-aws/lib/provider";
import { App, TerraformStack } from "cdktf";
import "esbuild";
import "valibot";

const app = new App();
new TerraformStack(app, "floor");
app.synth();
