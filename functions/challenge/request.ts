/** What the handler reads of an event. It reads nothing else, so never the caller's number. */
export interface GateRequest {
  /** `challenge` asks for a code, `report` says how a call ended. */
  readonly request: string;
  /** Number of the attempt, from `"1"`. */
  readonly attempt: string;
  /** With `report`: how the call ended. */
  readonly outcome: string;
  /** With `report`: how many codes the caller was asked for. */
  readonly attempts: string;
  /** Undefined if it is not shaped like an id. */
  readonly contactId: string | undefined;
}

/**
 * Reads an event of any shape. Where a part is missing, it reads a request for the first code.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html
 */
export const requestOf = (event: unknown): GateRequest => {
  const details = at(event, "Details");
  const parameters = at(details, "Parameters");
  const contactId = text(at(at(details, "ContactData"), "ContactId"), "");
  return {
    request: text(at(parameters, "request"), "challenge"),
    attempt: text(at(parameters, "attempt"), "1"),
    outcome: text(at(parameters, "outcome"), ""),
    attempts: text(at(parameters, "attempts"), "0"),
    contactId: /^[\w-]{1,64}$/.test(contactId) ? contactId : undefined,
  };
};

export const at = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

export const text = (value: unknown, otherwise: string): string =>
  typeof value === "string" ? value : otherwise;
