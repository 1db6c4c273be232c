/**
 * Reading references such as `$.Attributes.code` off a contact. They are taken apart once, when a
 * flow is compiled.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html
 */
import { isReference, segmentsOf, splitReferences } from "../flows/language/references";
import { earlierContact, initiationMethod, queueOf, type Contact, type Values } from "./contact";

/** The value of a reference, or `undefined` where it leads nowhere. */
export type Resolve = (contact: Contact) => string | undefined;

/** A value with references embedded anywhere; one that leads nowhere leaves nothing. */
export type Fill = (contact: Contact) => string;

export const compileReference = (reference: string): Resolve => {
  const [root = "", ...rest] = segmentsOf(reference);
  const [key = ""] = rest;
  switch (root) {
    case "Attributes":
      return (contact) => own(contact.attributes, key);
    case "FlowAttributes":
      return (contact) => own(contact.scope.flowAttributes, key);
    case "External":
      return (contact) => leaf(contact.scope.external, rest);
    case "LambdaInvocation":
      return (contact) =>
        key === "ResultData" ? leaf(contact.scope.external, rest.slice(1)) : undefined;
    case "Media":
      return ({ system }) =>
        rest[0] === "Sip" && rest[1] === "Headers" && rest.length === 3
          ? own(system.sipHeaders, rest[2] ?? "")
          : undefined;
    case "Modules":
      return (contact) => leaf(contact.scope.modules, rest);
    case "StoredCustomerInput":
      return (contact) => contact.scope.storedInput;
    case "Tags":
      return (contact) => own(contact.tags, key);
    default:
      return SYSTEM.get([root, ...rest].join(".")) ?? (() => undefined);
  }
};

/** A value that is either a literal or one whole reference. */
export const compileValue = (value: string): Resolve =>
  isReference(value) ? compileReference(value) : () => value;

/** A value in which references may be embedded. */
export const compileText = (text: string): Fill => {
  const parts = splitReferences(text);
  const [only = ""] = parts;
  if (parts.length === 1) return () => only;
  const fills = parts.map((part, i) => (i % 2 === 0 ? part : compileReference(part)));
  return (contact) => {
    let filled = "";
    for (const fill of fills) filled += typeof fill === "string" ? fill : (fill(contact) ?? "");
    return filled;
  };
};

/** A map in whose values, and even names, references may be embedded. */
export const compileValues = (values: Values): ((contact: Contact) => Values) => {
  const names = Object.keys(values);
  if (!names.every(isLiteral)) return compileNames(values);
  if (Object.values(values).every(isLiteral)) return () => values;
  const fills = Object.entries(values).map(([name, value]) => [name, compileText(value)] as const);
  return (contact) => {
    const filled: Record<string, string> = {};
    for (const [name, fill] of fills) filled[name] = fill(contact);
    return filled;
  };
};

const compileNames = (values: Values): ((contact: Contact) => Values) => {
  const fills = Object.entries(values).map((entry) => entry.map(compileText));
  return (contact) =>
    Object.fromEntries(
      fills.map((entry) => entry.map((fill) => fill(contact))) as [string, string][],
    );
};

const isLiteral = (text: string): boolean => splitReferences(text).length === 1;

const own = (values: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined;

/** The scalar at the end of a path through objects. Elements of a list cannot be referred to. */
const leaf = (value: unknown, path: readonly string[]): string | undefined => {
  let at = value;
  for (const segment of path) {
    if (typeof at !== "object" || at === null || Array.isArray(at)) return undefined;
    if (!Object.hasOwn(at, segment)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[segment];
  }
  if (typeof at === "string") return at;
  return typeof at === "number" || typeof at === "boolean" ? String(at) : undefined;
};

const SYSTEM: ReadonlyMap<string, Resolve> = new Map(
  Object.entries<Resolve>({
    AwsRegion: ({ system }) => system.region,
    Channel: () => "VOICE",
    ContactId: ({ system }) => system.contactId,
    "CustomerEndpoint.Address": ({ system }) => system.callerNumber,
    "CustomerEndpoint.Type": ({ system }) =>
      system.callerNumber === undefined ? undefined : "TELEPHONE_NUMBER",
    CustomerId: ({ system }) => system.customerId,
    Description: ({ system }) => system.description,
    InitialContactId: ({ system }) => earlierContact(system),
    InitiationMethod: ({ system }) => initiationMethod(system),
    InstanceARN: ({ system }) => system.instanceArn,
    LanguageCode: ({ system }) => system.languageCode,
    Name: ({ system }) => system.name,
    PreviousContactId: ({ system }) => earlierContact(system),
    "Queue.ARN": (contact) => queueOf(contact)?.arn,
    "Queue.Name": (contact) => queueOf(contact)?.name,
    "SystemEndpoint.Address": ({ system }) => system.dialedNumber,
    "SystemEndpoint.Type": () => "TELEPHONE_NUMBER",
    TextToSpeechVoiceId: ({ system }) => system.voice,
  }),
);
