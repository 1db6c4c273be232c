import { readFileSync } from "node:fs";
import { messageOf } from "../../terminal/message-of";
import { UserError } from "../../terminal/user-error";

/**
 * The text of a file in UTF-8, without a byte order mark.
 *
 * @throws UserError where it cannot be read, or is in another encoding
 */
export const readFile = (file: string): string => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new UserError(`${file} cannot be read: ${messageOf(cause)}`, { cause });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UserError(`${file} is not in UTF-8: save it as "CSV UTF-8".`, { cause });
  }
};
