/** What the handler reads of an event; anything else in it, the caller's number too, it never touches. */
export interface GateRequest {
  /** `challenge` asks for a code, `report` tells how a call ended. */
  readonly request: string;
  /** Number of the attempt, from `"1"`. */
  readonly attempt: string;
  /** With `report`: how the call ended. */
  readonly outcome: string;
  /** With `report`: how many codes the caller was asked for. */
  readonly attempts: string;
  /** Absent where it has not the form of an id. */
  readonly contactId: string | undefined;
}

/**
 * Reads an event of any shape; what is missing becomes a request for the first code.
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

const at = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

const text = (value: unknown, otherwise: string): string =>
  typeof value === "string" ? value : otherwise;
