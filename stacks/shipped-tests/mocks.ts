import { EXAMPLE_INSTANCE_ARN } from "../../flows/language/instance-arn";
import type { GateSettings } from "../settings/gate-settings";
import type { MockProvider, VariableValues } from "./test-file";

const REGION_AND_ACCOUNT = "us-east-1:111122223333";
const FLOW_ID = "66666666-0000-4000-8000-000000000001";

export const FUNCTION_ARN = `arn:aws:lambda:${REGION_AND_ACCOUNT}:function:deter-spam-callers-challenge`;

const TABLE_ARN = `arn:aws:dynamodb:${REGION_AND_ACCOUNT}:table/deter-spam-callers-callers`;

/** Values for the variables that have no default. */
export const VALUES = {
  connect_instance_arn: EXAMPLE_INSTANCE_ARN,
  phone_number_id: "55555555-0000-4000-8000-000000000001",
  next_contact_flow_id: `${EXAMPLE_INSTANCE_ARN}/contact-flow/44444444-0000-4000-8000-000000000001`,
  next_queue_id: `${EXAMPLE_INSTANCE_ARN}/queue/33333333-0000-4000-8000-000000000001`,
  failed_contact_flow_id: `${EXAMPLE_INSTANCE_ARN}/contact-flow/44444444-0000-4000-8000-000000000002`,
  failed_queue_id: `${EXAMPLE_INSTANCE_ARN}/queue/33333333-0000-4000-8000-000000000002`,
  help_contact_flow_id: `${EXAMPLE_INSTANCE_ARN}/contact-flow/44444444-0000-4000-8000-000000000003`,
  text_origination_identity:
    "arn:aws:sms-voice:us-east-1:111122223333:phone-number/phone-11112222333344445555666677778888",
  notify_configuration_id: "notify-11112222333344445555666677778888",
  flagging_queue_id: "33333333-0000-4000-8000-000000000004",
  help_queue_id: `${EXAMPLE_INSTANCE_ARN}/queue/33333333-0000-4000-8000-000000000003`,
} as const satisfies VariableValues;

/** What AWS would answer: ids and ARNs in the right form, which other resources need. */
export const mocks = ({ callers }: GateSettings): Readonly<Record<string, MockProvider>> => ({
  aws: {
    override_during: "plan",
    mock_resource: {
      aws_cloudwatch_log_group: {
        defaults: {
          arn: `arn:aws:logs:${REGION_AND_ACCOUNT}:log-group:/aws/lambda/deter-spam-callers-challenge`,
        },
      },
      aws_connect_contact_flow: {
        defaults: {
          arn: `${EXAMPLE_INSTANCE_ARN}/contact-flow/${FLOW_ID}`,
          contact_flow_id: FLOW_ID,
        },
      },
      aws_connect_phone_number: {
        defaults: { id: "77777777-0000-4000-8000-000000000001", phone_number: "+12065550100" },
      },
      ...(callers.flagging === false
        ? {}
        : {
            aws_connect_quick_connect: {
              defaults: { quick_connect_id: "88888888-0000-4000-8000-000000000001" },
            },
          }),
      ...(callers.lists ? { aws_dynamodb_table: { defaults: { arn: TABLE_ARN } } } : {}),
      aws_iam_role: {
        defaults: { arn: "arn:aws:iam::111122223333:role/deter-spam-callers-challenge" },
      },
      aws_lambda_function: { defaults: { arn: FUNCTION_ARN } },
    },
  },
  archive: {
    override_during: "plan",
    mock_data: {
      archive_file: {
        defaults: { output_base64sha256: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" },
      },
    },
  },
});
