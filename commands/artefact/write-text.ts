import { renameSync, rmSync, writeFileSync } from "node:fs";
import { messageOf } from "../terminal/message-of";
import { UserError } from "../terminal/user-error";

/**
 * Writes a file, or leaves what was there as it was.
 *
 * @param mode who may read the file; by default as the process creates files
 * @throws UserError where the file cannot be written.
 */
export const writeText = (file: string, text: string, mode?: number): void => {
  const beside = `${file}.${process.pid}.part`;
  try {
    writeFileSync(beside, text, { mode });
    renameSync(beside, file);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw new UserError(`${file} cannot be written: ${messageOf(cause)}`, { cause });
  }
};
