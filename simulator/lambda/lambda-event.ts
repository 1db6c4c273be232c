/**
 * What Amazon Connect hands to a Lambda function.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html
 */
import { earlierContact, initiationMethod, queueOf, type Contact, type Values } from "../contact";

export interface LambdaEvent {
  readonly Name: "ContactFlowEvent";
  readonly Details: {
    readonly ContactData: Readonly<Record<string, unknown>>;
    /** `LambdaInvocationAttributes`, references filled in. */
    readonly Parameters: Values;
  };
}

/** A fresh event: a handler may do with it what it likes. */
export const lambdaEvent = (contact: Contact, parameters: Values): LambdaEvent => {
  const { system } = contact;
  const queue = queueOf(contact);
  return {
    Name: "ContactFlowEvent",
    Details: {
      ContactData: {
        Attributes: { ...contact.attributes },
        AwsRegion: system.region,
        Channel: "VOICE",
        ContactId: system.contactId,
        CustomerEndpoint:
          system.callerNumber === undefined
            ? null
            : { Address: system.callerNumber, Type: "TELEPHONE_NUMBER" },
        CustomerId: system.customerId ?? null,
        Description: system.description ?? null,
        InitialContactId: earlierContact(system),
        InitiationMethod: initiationMethod(system),
        InstanceARN: system.instanceArn,
        LanguageCode: system.languageCode,
        MediaStreams: { Customer: { Audio: null } },
        Name: system.name ?? null,
        PreviousContactId: earlierContact(system),
        Queue: queue === undefined ? null : { ARN: queue.arn, Name: queue.name },
        References: {},
        RelatedContactId: null,
        SegmentAttributes: { "connect:Subtype": { ValueString: "connect:Telephony" } },
        SystemEndpoint: { Address: system.dialedNumber, Type: "TELEPHONE_NUMBER" },
        Tags: { ...contact.tags },
      },
      Parameters: parameters,
    },
  };
};
