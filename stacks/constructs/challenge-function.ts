import { DataArchiveFile } from "@cdktf/provider-archive/lib/data-archive-file";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { ConnectLambdaFunctionAssociation } from "@cdktf/provider-aws/lib/connect-lambda-function-association";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import { Construct } from "constructs";
import { BUNDLE_FILE, BUNDLE_HANDLER } from "../handler-bundle";
import { terraformJson, terraformText } from "../terraform-text";
import type { CallerTable } from "./caller-table";
import type { ConnectInstance } from "./connect-instance";
import { label, logicalIdIn } from "./labels";

/** Seconds. Less than the flow waits, so a function that hangs ends before the flow gives up. */
export const FUNCTION_TIMEOUT_SECONDS = 3;

export interface ChallengeFunctionProps {
  readonly instance: ConnectInstance;
  /** Start of every name. */
  readonly namePrefix: string;
  /** The handler as one CommonJS file. */
  readonly code: string;
  /**
   * Name, without `.zip`, of the archive that Terraform writes while it plans. Two functions must
   * not write the same file at the same time.
   * @default - the archive's logical id, which is unique in a stack
   */
  readonly archiveName?: string;
  /** Environment variables. */
  readonly environment: Readonly<Record<string, string>>;
  /**
   * Keeps the caller lists.
   * @default - the gate has none
   */
  readonly callerTable?: CallerTable;
  /** Days for which the log is kept. */
  readonly logRetentionDays: number;
  /**
   * Tags for every resource that can have tags.
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

/** The Lambda function that answers the flow, with all it needs to run and to be invoked. */
export class ChallengeFunction extends Construct {
  readonly function: LambdaFunction;
  readonly logGroup: CloudwatchLogGroup;
  /** Connect can invoke the function once this exists. */
  readonly association: ConnectLambdaFunctionAssociation;

  constructor(scope: Construct, id: string, props: ChallengeFunctionProps) {
    super(scope, id);
    const name = `${props.namePrefix}-challenge`;
    this.logGroup = this.createLogGroup(name, props);
    const role = this.createRole(name, props);
    const policy = this.createRolePolicy(name, role, props.callerTable);
    this.function = this.createFunction(name, role, policy, props);
    this.association = this.allowConnect(props.instance);
  }

  private createLogGroup(name: string, props: ChallengeFunctionProps): CloudwatchLogGroup {
    const logGroup = new CloudwatchLogGroup(this, "log-group", {
      name: `/aws/lambda/${name}`,
      retentionInDays: props.logRetentionDays,
      tags: props.tags,
    });
    return label(logGroup, "challenge", "Keeps the log of the challenge function.");
  }

  private createRole(name: string, props: ChallengeFunctionProps): IamRole {
    const role = new IamRole(this, "role", {
      name,
      description: "Role of the call gate's challenge function.",
      assumeRolePolicy: terraformJson({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: "lambda.amazonaws.com" },
            Action: "sts:AssumeRole",
          },
        ],
      }),
      tags: props.tags,
    });
    return label(role, "challenge", "Identity of the challenge function.");
  }

  private createRolePolicy(
    name: string,
    role: IamRole,
    callerTable: CallerTable | undefined,
  ): IamRolePolicy {
    const logGroupArn = this.logGroup.arn;
    const policy = new IamRolePolicy(this, "role-policy", {
      name,
      role: role.id,
      policy: terraformJson(
        {
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
              Resource: `${logGroupArn}:*`,
            },
            ...(callerTable?.statements ?? []),
          ],
        },
        [logGroupArn, ...(callerTable === undefined ? [] : [callerTable.tableArn])],
      ),
    });
    return label(
      policy,
      "challenge",
      callerTable === undefined
        ? "Lets the challenge function write its own log and nothing else."
        : "Lets the challenge function write its own log and use the caller table, except the switch.",
    );
  }

  private createFunction(
    name: string,
    role: IamRole,
    policy: IamRolePolicy,
    props: ChallengeFunctionProps,
  ): LambdaFunction {
    const archive = label(
      new DataArchiveFile(this, "archive", {
        type: "zip",
        // `path.module` is the directory of cdk.tf.json, wherever it is copied to.
        outputPath: `\${path.module}/${props.archiveName ?? logicalIdIn(this, "challenge")}.zip`,
        source: [{ filename: BUNDLE_FILE, content: terraformText(props.code) }],
      }),
      "challenge",
      "Zips the handler, whose code is in this file.",
    );
    const lambda = new LambdaFunction(this, "function", {
      functionName: name,
      description: "Issues the random codes that callers of the call gate key in.",
      role: role.arn,
      runtime: "nodejs24.x",
      architectures: ["arm64"],
      memorySize: 128,
      timeout: FUNCTION_TIMEOUT_SECONDS,
      handler: BUNDLE_HANDLER,
      filename: archive.outputPath,
      sourceCodeHash: archive.outputBase64Sha256,
      environment: {
        variables: {
          ...props.environment,
          ...(props.callerTable === undefined ? {} : { CALLER_TABLE: props.callerTable.tableName }),
        },
      },
      // Said outright, so that no other default can change what CloudWatch reads in the log.
      loggingConfig: { logFormat: "Text" },
      tags: props.tags,
      // Otherwise the first call might not be allowed to log, or might create another log group.
      dependsOn: [policy, this.logGroup],
    });
    return label(lambda, "challenge", "Answers the contact flow with a random code.");
  }

  private allowConnect(instance: ConnectInstance): ConnectLambdaFunctionAssociation {
    const permission = label(
      new LambdaPermission(this, "permission", {
        statementId: "AllowAmazonConnect",
        functionName: this.function.functionName,
        action: "lambda:InvokeFunction",
        principal: "connect.amazonaws.com",
        sourceArn: instance.arn,
        sourceAccount: instance.accountId,
      }),
      "connect",
      "Lets this Amazon Connect instance, and no other, invoke the challenge function.",
    );
    const association = new ConnectLambdaFunctionAssociation(this, "association", {
      instanceId: instance.id,
      functionArn: this.function.arn,
      dependsOn: [permission],
    });
    return label(
      association,
      "challenge",
      "Makes the challenge function available to the instance's contact flows.",
    );
  }
}
