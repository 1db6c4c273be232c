import { TerraformOutput, type TerraformStack } from "cdktf";
import { GateVariables } from "./variables/gate-variables";
import { SpamGate } from "./constructs/spam-gate";
import type { GateSettings } from "./settings/gate-settings";

export interface GateElementsProps {
  readonly settings: GateSettings;
  /** Default of the variable `name_prefix`. */
  readonly namePrefix: string;
  /** Name, without `.zip`, of the archive that the plan writes beside the Terraform JSON. */
  readonly archiveName: (variables: GateVariables) => string;
}

/**
 * What the root module and the module edition have in common: variables, one gate, outputs.
 *
 * @returns the variables, which say the Region that a root's provider needs
 */
export const addGate = (stack: TerraformStack, props: GateElementsProps): GateVariables => {
  const { settings } = props;
  const variables = new GateVariables(stack, "variables", settings, props.namePrefix);
  const gate = new SpamGate(stack, "gate", {
    instanceArn: variables.connectInstanceArn,
    settings,
    namePrefix: variables.namePrefix,
    logRetentionDays: variables.logRetentionDays,
    tags: variables.tags,
    phoneNumberId: variables.phoneNumberId,
    ...variables.targets,
    ...variables.textSender,
    flaggingQueueId: variables.flaggingQueueId,
    gateMode: variables.gateMode,
    reporting: variables.reporting,
    archiveName: props.archiveName(variables),
  });
  addOutputs(stack, gate);
  return variables;
};

const addOutputs = (stack: TerraformStack, gate: SpamGate): void => {
  const output = (name: string, value: string, description: string): void => {
    new TerraformOutput(stack, name, { value, description }).overrideLogicalId(name);
  };
  output("contact_flow_id", gate.contactFlowId, "Id of the gate's contact flow.");
  output("contact_flow_arn", gate.contactFlowArn, "ARN of the gate's contact flow.");
  output("lambda_function_name", gate.functionName, "Name of the challenge function.");
  output("lambda_function_arn", gate.functionArn, "ARN of the challenge function.");
  output("log_group_name", gate.logGroupName, "Log group of the challenge function.");
  if (gate.callerTableName !== undefined && gate.callerTableArn !== undefined) {
    output("caller_table_name", gate.callerTableName, "Name of the caller table.");
    output("caller_table_arn", gate.callerTableArn, "ARN of the caller table.");
  }
  if (gate.flaggingQuickConnectId !== undefined && gate.flaggingCommand !== undefined) {
    output(
      "flagging_quick_connect_id",
      gate.flaggingQuickConnectId,
      "Id of the quick connect by which agents block the caller on the line.",
    );
    output(
      "flagging_command",
      gate.flaggingCommand,
      "Shows that quick connect to the agents of a queue: put in the queue's id for QUEUE_ID.",
    );
  }
  output(
    "phone_number",
    gate.phoneNumber ?? "${null}",
    "The claimed number in E.164 form, the id of an existing one, or null.",
  );
};
