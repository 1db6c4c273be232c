/** An action in words: what a caller notices of it, and what the console calls it. */
import { isObject, listFrom, objectAt, propertyOf, textAt, type Json } from "../language/json";
import { looksLikeReference } from "../language/references";
import { blockName } from "./block-names";
import type { DrawnAction } from "./drawn-flow";
import { ENTRY, type BlockWords } from "./flow-map";
import { nameWords, referenceWords, ssmlWords, withReferenceWords } from "./prompt-words";

export const blockWords = ({ id, type, parameters, byTransfer }: DrawnAction): BlockWords => {
  const { name, kind } = blockName(type, parameters);
  const prompts = promptLines(parameters);
  return {
    id,
    title: titleFor(byTransfer === true, type) ?? titleOf(type, parameters, prompts) ?? name,
    subtitle: type === ENTRY ? "" : name,
    lines: [...prompts, ...detailLines(type, parameters)],
    kind,
  };
};

/** Titles that say who comes in, or who listens. */
const titleFor = (byTransfer: boolean, type: string): string | undefined => {
  if (type === ENTRY) return byTransfer ? "An agent starts a transfer" : "A call comes in";
  return byTransfer && type === "MessageParticipant" ? "Speaks to the agent" : undefined;
};

/** A block that a branch leads to and that is not there. */
export const missingBlock = (id: string): BlockWords => ({
  id,
  title: "There is no such block",
  subtitle: "",
  lines: [],
  kind: "missing",
});

/** What a participant hears, in quotation marks. */
const promptLines = (parameters: Json): readonly string[] => {
  const messages = [parameters, ...listFrom(parameters["Messages"]).filter(isObject)];
  return messages.flatMap((message) => {
    const ssml = textAt(message, "SSML");
    const text = textAt(message, "Text");
    const recording = textAt(message, "PromptId") ?? textAt(objectAt(message, "Media"), "Uri");
    if (ssml !== undefined) return [`“${ssmlWords(ssml)}”`];
    if (text !== undefined) return [`“${withReferenceWords(text).replace(/\s+/g, " ").trim()}”`];
    return recording === undefined ? [] : [`recording ${shown(recording)}`];
  });
};

/** In words of the business; `undefined`: the console's name is as good. */
const titleOf = (
  type: string,
  parameters: Json,
  prompts: readonly string[],
): string | undefined => {
  switch (type) {
    case "MessageParticipant":
    case "MessageParticipantIteratively":
      return "Speaks to the caller";
    case "GetParticipantInput":
      return askTitle(parameters, prompts);
    case "Compare":
      return `Checks the ${comparedWords(textAt(parameters, "ComparisonValue") ?? "value")}`;
    case "InvokeLambdaFunction":
      return parameters["InvocationType"] === "ASYNCHRONOUS"
        ? "Tells a function"
        : "Asks a function";
    case "UpdateContactAttributes":
    case "UpdateFlowAttributes":
      return "Notes on the call";
    case "UpdateContactTextToSpeechVoice":
      return "Chooses the voice";
    case "UpdateContactTargetQueue":
      return "Chooses the queue";
    case "TransferContactToQueue":
    case "DequeueContactAndTransferToQueue":
      return "Hands over to the queue";
    case "TransferToFlow":
      return "Goes on in another flow";
    case "DisconnectParticipant":
      return "Hangs up";
    default:
      return undefined;
  }
};

const askTitle = (parameters: Json, prompts: readonly string[]): string | undefined => {
  if (parameters["EnableDTMFBuffer"] !== undefined) return undefined;
  if (parameters["StoreInput"] !== "True") return "Asks for a key";
  if (prompts.some((prompt) => prompt.includes("{code}"))) return "Asks for the code";
  const validation = parameters["InputValidation"];
  return propertyOf(validation, "PhoneNumberValidation") === undefined
    ? "Asks for digits"
    : "Asks for a phone number";
};

const SIP_HEADERS = "$.Media.Sip.Headers.";

const comparedWords = (reference: string): string => {
  if (reference === "$.StoredCustomerInput") return "keys pressed";
  return reference.startsWith(SIP_HEADERS)
    ? `SIP header ${reference.slice(SIP_HEADERS.length)}`
    : referenceWords(reference);
};

const detailLines = (type: string, parameters: Json): readonly string[] => {
  switch (type) {
    case "GetParticipantInput":
      return inputLines(parameters);
    case "InvokeLambdaFunction":
      return [
        shown(textAt(parameters, "LambdaFunctionARN") ?? "")
          .split(":")
          .at(-1) ?? "",
        ...valueLines(objectAt(parameters, "LambdaInvocationAttributes")),
      ].filter((line) => line !== "");
    case "UpdateContactAttributes":
      return valueLines(objectAt(parameters, "Attributes"));
    case "UpdateFlowAttributes":
      return valueLines(
        Object.fromEntries(
          Object.entries(objectAt(parameters, "FlowAttributes")).map(([name, value]) => [
            name,
            propertyOf(value, "Value"),
          ]),
        ),
      );
    case "TagContact":
      return valueLines(objectAt(parameters, "Tags"));
    case "UpdateContactTextToSpeechVoice":
      return [
        [parameters["TextToSpeechVoice"], parameters["TextToSpeechEngine"]]
          .filter((word) => typeof word === "string")
          .join(", "),
      ];
    case "Compare":
    case "MessageParticipant":
    case "MessageParticipantIteratively":
      return [];
    default:
      return valueLines(parameters);
  }
};

const inputLines = (parameters: Json): readonly string[] => {
  if (parameters["EnableDTMFBuffer"] !== undefined) return valueLines(parameters);
  const length = textAt(
    objectAt(parameters, "InputValidation", "CustomValidation"),
    "MaximumLength",
  );
  const seconds = textAt(parameters, "InputTimeLimitSeconds");
  return [
    ...(length === undefined ? [] : [`up to ${shown(length)} keys`]),
    ...(seconds === undefined ? [] : [`waits ${shown(seconds)} s for the first key`]),
  ];
};

/** Names and values of a map; what is nested is shown as JSON. */
const valueLines = (values: Json): readonly string[] =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${nameWords(name)}: ${shown(value)}`);

const shown = (value: unknown): string => {
  if (typeof value !== "string") return JSON.stringify(value);
  return looksLikeReference(value) ? `{${referenceWords(value)}}` : withReferenceWords(value);
};
