import { readFileSync } from "node:fs";
import { messageOf } from "../terminal/message-of";
import { UserError } from "../terminal/user-error";

/** @throws UserError where the file cannot be read. */
export const readText = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new UserError(`${file} cannot be read: ${messageOf(cause)}`, { cause });
  }
};
