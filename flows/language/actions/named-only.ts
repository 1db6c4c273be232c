/**
 * Types that the service has, but whose parameters and branches nobody has published well enough to
 * check them.
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
});

export const NAMED_ONLY_ACTIONS = Object.fromEntries(
  NAMES.map((name) => [name, unknownRule]),
) as Readonly<Record<(typeof NAMES)[number], typeof unknownRule>>;
