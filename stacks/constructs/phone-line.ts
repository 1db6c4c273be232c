import { ConnectPhoneNumber } from "@cdktf/provider-aws/lib/connect-phone-number";
import { ConnectPhoneNumberContactFlowAssociation } from "@cdktf/provider-aws/lib/connect-phone-number-contact-flow-association";
import { Construct } from "constructs";
import type { ConnectInstance } from "./connect-instance";
import { label } from "./labels";

/** A number to claim for the instance. */
export interface PhoneNumberClaim {
  /** ISO 3166-1 alpha-2, such as `US`. */
  readonly countryCode: string;
  /** `DID`, `TOLL_FREE`, and so on. */
  readonly type: string;
  /**
   * Start of the number, in E.164 form.
   * @default - any number
   */
  readonly prefix?: string | undefined;
  /** Whether Terraform refuses to release the number. A released one is gone for up to 180 days. */
  readonly protect: boolean;
}

export interface PhoneLineProps {
  readonly instance: ConnectInstance;
  /** The flow that answers. */
  readonly contactFlowId: string;
  /** The number to claim, or the id of one that the instance already has. */
  readonly number: PhoneNumberClaim | string;
  /**
   * Tags of a claimed number.
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

/** A phone number that leads to a contact flow. */
export class PhoneLine extends Construct {
  /** The claimed number in E.164 form, or the id of an existing one. */
  readonly phoneNumber: string;

  constructor(scope: Construct, id: string, props: PhoneLineProps) {
    super(scope, id);
    let phoneNumberId: string;
    if (typeof props.number === "string") {
      phoneNumberId = props.number;
      this.phoneNumber = props.number;
    } else {
      const claimed = this.claim(props.number, props);
      phoneNumberId = claimed.id;
      this.phoneNumber = claimed.phoneNumber;
    }
    const association = new ConnectPhoneNumberContactFlowAssociation(this, "association", {
      instanceId: props.instance.id,
      phoneNumberId,
      contactFlowId: props.contactFlowId,
    });
    label(association, "line", "Leads calls to the number to the call gate.");
  }

  private claim(claim: PhoneNumberClaim, props: PhoneLineProps): ConnectPhoneNumber {
    const number = new ConnectPhoneNumber(this, "number", {
      targetArn: props.instance.arn,
      countryCode: claim.countryCode,
      type: claim.type,
      prefix: claim.prefix,
      tags: props.tags,
      // To change either, Terraform would release the number and claim another.
      lifecycle: { preventDestroy: claim.protect, ignoreChanges: ["description", "prefix"] },
    });
    return label(number, "line", "The phone number that callers dial.");
  }
}
