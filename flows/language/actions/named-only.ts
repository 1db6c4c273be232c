/**
 * Types that the service has but whose parameters and branches are not known well enough to check.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-language-actions.html
 */
import { rule } from "../action-rule";
import { unchecked } from "../parameters";

const NAMES = [
  "AssociateContactToCustomerProfile",
  "AuthenticateParticipant",
  "CheckSegmentMembership",
  "CheckVoiceId",
  "CompleteOutboundCall",
  "ConnectParticipantWithAgenticCX",
  "CreateCase",
  "CreateContact",
  "CreateCustomerProfile",
  "CreatePersistentContactAssociation",
  "CreateWisdomSession",
  "EvaluateDataTableValues",
  "GetCalculatedAttributesForCustomerProfile",
  "GetCase",
  "GetCustomerProfile",
  "GetCustomerProfileObject",
  "LoadContactContent",
  "RenderMessageTemplate",
  "ResumeContact",
  "RouteContactToAgent",
  "StartOutboundEmailContact",
  "StartVoiceIdStream",
  "TransferContactToAgent",
  "UpdateCase",
  "UpdateContactMediaProcessing",
  "UpdateContactMediaStreamingBehavior",
  "UpdateContactRoutingCriteria",
  "UpdateCustomerProfile",
  "UpdatePreviousContactParticipantState",
] as const;

const unknownRule = rule({
  parameters: unchecked,
  optionalErrors: "any",
  conditions: { allowed: "any" },
  next: "optional",
});

export const NAMED_ONLY_ACTIONS = Object.fromEntries(
  NAMES.map((name) => [name, unknownRule]),
) as Readonly<Record<(typeof NAMES)[number], typeof unknownRule>>;
