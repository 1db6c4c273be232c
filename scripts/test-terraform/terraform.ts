import { spawn } from "node:child_process";
import { UserError } from "../../commands/terminal/user-error";

/** A finished run of Terraform. */
export interface TerraformRun {
  readonly ok: boolean;
  /** All that Terraform printed. */
  readonly output: string;
  readonly seconds: number;
}

/** Terraform or a provider is missing; the message says what to install. */
export class MissingTerraformError extends UserError {
  override readonly name = "MissingTerraformError";
}

/**
 * Runs `terraform` in a directory.
 *
 * @throws MissingTerraformError where there is none on the PATH
 */
export const terraform = (directory: string, ...args: readonly string[]): Promise<TerraformRun> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn("terraform", args, {
      cwd: directory,
      env: isolated(process.env),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
    child.on("error", () => {
      reject(
        new MissingTerraformError(
          "terraform is not on the PATH: install Terraform 1.11 or newer, https://developer.hashicorp.com/terraform/install",
        ),
      );
    });
    child.on("close", (code) => {
      resolve({
        ok: code === 0,
        output: Buffer.concat(output).toString(),
        seconds: (performance.now() - start) / 1000,
      });
    });
  });

/**
 * The environment without what would change the result: credentials, which no test needs, and
 * variables, workspaces or arguments meant for another run. How providers are got stays.
 */
const isolated = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(AWS_|TF_(VAR_|CLI_ARGS|WORKSPACE$|DATA_DIR$|LOG))/.test(name),
    ),
  ),
  AWS_EC2_METADATA_DISABLED: "true",
  CHECKPOINT_DISABLE: "1",
  TF_IN_AUTOMATION: "1",
  TF_INPUT: "0",
});

/** Terraform's output on one line, without the frames and breaks it puts into messages. */
export const unwrapped = (output: string): string => output.replace(/[\s│╷╵]+/g, " ");
