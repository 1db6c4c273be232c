/**
 * References (JSONPaths) such as `$.Attributes.code`: how they are written and found in text.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html
 */

/** Namespaces. `true`: a value by itself; `false`: a name must follow. */
const NAMESPACES: Readonly<Record<string, boolean>> = {
  Agent: false,
  Attributes: false,
  AwsRegion: true,
  Case: false,
  Channel: true,
  ContactId: true,
  Customer: false,
  CustomerEndpoint: false,
  CustomerId: true,
  Description: true,
  External: false,
  FlowAttributes: false,
  InitialContactId: true,
  InitiationMethod: true,
  InstanceARN: true,
  LambdaInvocation: false,
  LanguageCode: true,
  Lex: false,
  Loop: false,
  Media: false,
  MediaStreams: false,
  Metrics: false,
  Modules: false,
  Name: true,
  PreviousContactId: true,
  Queue: false,
  References: false,
  RelatedContactId: true,
  SegmentAttributes: false,
  StoredCustomerInput: true,
  SystemEndpoint: false,
  Tags: false,
  TextToSpeechVoiceId: true,
  Views: false,
};

const SEGMENT = String.raw`\.[A-Za-z0-9_-]+|\['[^']+'\]`;
const WHOLE_PATH = new RegExp(String.raw`^\$(?:${SEGMENT})+$`);
const SPLITTING_PATH = new RegExp(String.raw`(\$(?:${SEGMENT})+)`);
const SEGMENTS = new RegExp(SEGMENT, "g");

/** `["Attributes", "code"]` of `$.Attributes.code`; names in brackets may hold dots and spaces. */
export const segmentsOf = (reference: string): readonly string[] =>
  (reference.match(SEGMENTS) ?? []).map((segment) =>
    segment.startsWith(".") ? segment.slice(1) : segment.slice(2, -2),
  );

/** Whether a value is meant as a reference, even if its namespace is unknown. */
export const looksLikeReference = (value: string): boolean => value.startsWith("$.");

/** Whether a value is exactly one reference with a known namespace and a leaf. */
export const isReference = (value: string): boolean => {
  if (!WHOLE_PATH.test(value)) return false;
  const [root = "", ...rest] = segmentsOf(value);
  const standsAlone = NAMESPACES[root];
  return standsAlone !== undefined && (standsAlone || rest.length > 0);
};

/**
 * A text as literals and references in turn: `["Dear ", "$.Attributes.name", "!"]`. Literals have
 * the even places and may be empty.
 */
export const splitReferences = (text: string): readonly string[] => text.split(SPLITTING_PATH);
