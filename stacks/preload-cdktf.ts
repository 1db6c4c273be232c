/**
 * Loads CDKTF without its source maps, which take longer to read than its code; the project's own
 * files keep theirs. Imported for this effect, before anything else. A test compares the list with
 * what the app imports.
 */
import { createRequire } from "node:module";

const LIBRARIES = [
  "cdktf",
  "constructs",
  "@cdktf/provider-archive/lib/data-archive-file",
  "@cdktf/provider-archive/lib/provider",
  "@cdktf/provider-aws/lib/cloudwatch-dashboard",
  "@cdktf/provider-aws/lib/cloudwatch-log-group",
  "@cdktf/provider-aws/lib/cloudwatch-metric-alarm",
  "@cdktf/provider-aws/lib/connect-contact-flow",
  "@cdktf/provider-aws/lib/connect-lambda-function-association",
  "@cdktf/provider-aws/lib/connect-phone-number",
  "@cdktf/provider-aws/lib/connect-phone-number-contact-flow-association",
  "@cdktf/provider-aws/lib/dynamodb-table",
  "@cdktf/provider-aws/lib/iam-role",
  "@cdktf/provider-aws/lib/iam-role-policy",
  "@cdktf/provider-aws/lib/lambda-function",
  "@cdktf/provider-aws/lib/lambda-permission",
  "@cdktf/provider-aws/lib/provider",
];

const load = createRequire(__filename);
const enabled = process.sourceMapsEnabled;
process.setSourceMapsEnabled(false);
for (const library of LIBRARIES) load(library);
process.setSourceMapsEnabled(enabled);
