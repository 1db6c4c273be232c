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
