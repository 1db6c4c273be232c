/**
 * Why the table gave no answer. It has a name, such as `ThrottlingException`, and no message: the
 * messages of services can hold a caller's number, and names go into the log.
 */
export class TableError extends Error {
  constructor(name: string) {
    super();
    this.name = /^[A-Za-z_][\w.-]{0,63}$/.test(name) ? name : "UnknownError";
  }
}

/** The name of an error for the log. Of what `fetch` throws, the cause tells more. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "UnknownError";
  const { cause, name } = error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : name;
};
