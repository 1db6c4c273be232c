/** What is known of a caller's contact while its flow runs. Never changed: steps make new ones. */
export interface Contact {
  readonly system: SystemAttributes;
  /** `$.Attributes`: kept in the contact record. */
  readonly attributes: Values;
  readonly tags: Values;
  /** The id or the ARN of the working queue, if one is set. */
  readonly queue: string | undefined;
  /** Keys pressed during prompts; `undefined` while the touch-tone buffer is off. */
  readonly bufferedKeys: string | undefined;
  /** Time spent in Lambda functions since the last prompt. */
  readonly lambdaMilliseconds: number;
  readonly scope: Scope;
}

export type Values = Readonly<Record<string, string>>;

/** What only the running flow, or the running module, can see. */
export interface Scope {
  /** `$.External`: what the last Lambda function answered. */
  readonly external: Readonly<Record<string, unknown>> | undefined;
  readonly storedInput: string | undefined;
  readonly flowAttributes: Values;
  /** Rounds done, by identifier of the `Loop` action. */
  readonly rounds: Readonly<Record<string, number>>;
  /** `$.Modules`: `Input` inside a module, `Result` and `ResultData` after one. */
  readonly modules: Readonly<Record<string, unknown>>;
}

/** The system attributes a flow can refer to. */
export interface SystemAttributes {
  readonly contactId: string;
  /** The caller's contact, where an agent's transfer made this one; absent: the call came in. */
  readonly transferredFrom: string | undefined;
  /** The caller's number in E.164; absent where the number is withheld. */
  readonly callerNumber: string | undefined;
  /** The number that the caller dialed, in E.164. */
  readonly dialedNumber: string;
  readonly instanceArn: string;
  readonly region: string;
  readonly languageCode: string;
  readonly voice: string;
  readonly customerId: string | undefined;
  readonly name: string | undefined;
  readonly description: string | undefined;
  /** `$.Media.Sip.Headers` of the call as it came from the carrier. */
  readonly sipHeaders: Values;
}

/** A number reserved for fiction, so that no transcript shows a real one. */
export const CALLER_NUMBER = "+12065550100";

/** Another contact id for each number. */
export const contactIdOf = (call: number): string =>
  `11111111-aaaa-4bbb-8ccc-${String(call).padStart(12, "0")}`;

const SYSTEM: SystemAttributes = {
  contactId: contactIdOf(222_222_222_222),
  transferredFrom: undefined,
  callerNumber: CALLER_NUMBER,
  dialedNumber: "+18005550199",
  instanceArn:
    "arn:aws:connect:us-east-1:111122223333:instance/00000000-aaaa-4bbb-8ccc-111111111111",
  region: "us-east-1",
  languageCode: "en-US",
  // What speaks before a flow sets a voice.
  voice: "Joanna",
  customerId: undefined,
  name: undefined,
  description: undefined,
  sipHeaders: {},
};

export const EMPTY_SCOPE: Scope = {
  external: undefined,
  storedInput: undefined,
  flowAttributes: {},
  rounds: {},
  modules: {},
};

/** A contact as it enters its first flow. */
export const newContact = (system: Partial<SystemAttributes> = {}): Contact => ({
  system: { ...SYSTEM, ...system },
  attributes: {},
  tags: {},
  queue: undefined,
  bufferedKeys: undefined,
  lambdaMilliseconds: 0,
  scope: EMPTY_SCOPE,
});

/** The contact that an agent's transfer makes of a caller's. */
export const transferred = (contact: Contact): Contact => {
  const { system } = contact;
  const { contactId: transferredFrom } = system;
  return { ...contact, system: { ...system, contactId: TRANSFERRED, transferredFrom } };
};

const TRANSFERRED = contactIdOf(333_333_333_333);

/**
 * How a contact came about, as flows and functions read it.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/contact-initiation-methods.html
 */
export const initiationMethod = ({ transferredFrom }: SystemAttributes): "INBOUND" | "TRANSFER" =>
  transferredFrom === undefined ? "INBOUND" : "TRANSFER";

/** The contact before this one, which is also the first one; itself where it came in. */
export const earlierContact = ({ contactId, transferredFrom }: SystemAttributes): string =>
  transferredFrom ?? contactId;

/** The working queue as a flow reads it. Nothing tells its name, so it is called by its id. */
export const queueOf = ({
  queue,
  system,
}: Contact): { readonly arn: string; readonly name: string } | undefined => {
  if (queue === undefined) return undefined;
  const arn = queue.startsWith("arn:") ? queue : `${system.instanceArn}/queue/${queue}`;
  return { arn, name: arn.slice(arn.lastIndexOf("/") + 1) };
};

/** The contact with a changed scope; fields are written out, which is faster than a second spread. */
export const withScope = (contact: Contact, change: Partial<Scope>): Contact => {
  const { scope } = contact;
  return {
    ...contact,
    scope: {
      external: "external" in change ? change.external : scope.external,
      storedInput: "storedInput" in change ? change.storedInput : scope.storedInput,
      flowAttributes: change.flowAttributes ?? scope.flowAttributes,
      rounds: change.rounds ?? scope.rounds,
      modules: change.modules ?? scope.modules,
    },
  };
};
