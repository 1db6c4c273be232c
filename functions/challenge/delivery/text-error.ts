/**
 * Why no text was sent. It has names, such as `ConflictException` and
 * `DESTINATION_PHONE_NUMBER_OPTED_OUT`, and no message: the messages of services can hold a caller's
 * number, and names go into the log.
 */
export class TextError extends Error {
  /** Of the service, where it gives one. */
  readonly reason: string | undefined;

  constructor(name: string, reason?: string) {
    super();
    this.name = isName(name) ? name : "UnknownError";
    this.reason = reason !== undefined && isName(reason) ? reason : undefined;
  }
}

/** Letters first and underscores for spaces: never a number, and never a sentence. */
const isName = (text: string): boolean => /^[A-Za-z][A-Za-z_]{0,63}$/.test(text);
