import { Fn, TerraformLocal, Token } from "cdktf";
import { Construct } from "constructs";
import { fixLogicalId } from "./labels";

export interface ConnectInstanceProps {
  /** ARN of an Amazon Connect instance: `arn:aws:connect:REGION:ACCOUNT:instance/ID`. */
  readonly instanceArn: string;
}

/** An existing Amazon Connect instance, and what its ARN says about it. */
export class ConnectInstance extends Construct {
  readonly arn: string;
  readonly id: string;
  readonly accountId: string;
  readonly region: string;

  constructor(scope: Construct, id: string, props: ConnectInstanceProps) {
    super(scope, id);
    this.arn = props.instanceArn;
    this.id = this.local("instance_id", "/", 1);
    this.accountId = this.local("account_id", ":", 4);
    this.region = this.local("region", ":", 3);
  }

  /** `aws`, or another group of Regions. Called once, and only where an ARN is made of it. */
  partition(): string {
    return this.local("partition", ":", 1);
  }

  /** A part of the ARN as a local value, which keeps the expressions that use it readable. */
  private local(name: string, separator: string, index: number): string {
    const part = Token.asString(Fn.element(Fn.split(separator, this.arn), index));
    const local = new TerraformLocal(this, name, part);
    fixLogicalId(local, name);
    return local.asString;
  }
}
