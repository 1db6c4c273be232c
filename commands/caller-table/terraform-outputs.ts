import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { isObject } from "../../flows/language/json";
import { printable } from "../terminal/printable";

/** Reading what the deployed stack says failed. The message gives the reason. */
export class OutputsError extends Error {
  override readonly name = "OutputsError";
}

/**
 * The outputs of a deployed stack that are text, by name.
 *
 * @param stack its directory, or its `cdk.tf.json`
 * @throws OutputsError where Terraform does not say
 */
export const terraformOutputs = async (
  stack: string,
): Promise<Readonly<Record<string, string | undefined>>> => {
  const parsed = parse(await terraform(directoryOf(stack), ["output", "-json"]));
  return Object.fromEntries(
    Object.entries(isObject(parsed) ? parsed : {}).flatMap(([name, output]) =>
      isObject(output) && typeof output["value"] === "string" ? [[name, output["value"]]] : [],
    ),
  );
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new OutputsError("its outputs are not JSON", { cause });
  }
};

const directoryOf = (stack: string): string => {
  const found = statSync(stack, { throwIfNoEntry: false });
  if (found === undefined) throw new OutputsError(`there is no ${stack}`);
  return found.isDirectory() ? stack : dirname(stack);
};

const terraform = async (cwd: string, args: readonly string[]): Promise<string> => {
  // CDKTF has the same variable for another binary, such as OpenTofu's.
  const binary = process.env["TERRAFORM_BINARY_NAME"] ?? "terraform";
  try {
    const { stdout } = await promisify(execFile)(binary, [...args, "-no-color"], { cwd });
    return stdout;
  } catch (cause) {
    throw new OutputsError(reasonOf(cause, binary), { cause });
  }
};

const reasonOf = (cause: unknown, binary: string): string => {
  const { code, stderr } = cause as { readonly code?: unknown; readonly stderr?: string };
  if (code === "ENOENT") return `${binary} is not installed, or not on the PATH`;
  if (code === "EACCES") return `${binary} cannot be executed`;
  const said = /^Error: (.*)$/m.exec(stderr ?? "")?.[1] ?? `exit code ${String(code)}`;
  return `${binary} output says: ${printable(said)}`;
};
