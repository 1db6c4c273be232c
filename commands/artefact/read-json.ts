import { messageOf } from "../terminal/message-of";
import { UserError } from "../terminal/user-error";
import { readText } from "./read-text";

/** @throws UserError where the file cannot be read, or is not JSON. */
export const readJson = (file: string): unknown => {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError(
      `${file}: ${messageOf(cause)}; this is not JSON: correct the quotes, commas or braces`,
      { cause },
    );
  }
};
