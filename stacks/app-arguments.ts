import { parseArgs } from "node:util";

/** What `npm run synth -- --help` prints. */
export const APP_HELP = `Usage: npm run synth [-- --environment NAME]

Writes the gates that cdktf.json describes as Terraform JSON to cdktf.out/stacks, or below CDKTF_OUTDIR.

  --environment NAME  one of "context.environments" in cdktf.json (default: all)
  --help              show this help

Examples:
  npm run synth
  npm run synth -- --environment prod

Exit codes:
  0  the stacks were written
  1  the settings or the arguments are wrong
`;

export interface AppArguments {
  /** @default - all */
  readonly environment?: string;
  readonly help?: boolean;
}

/** @throws the errors of `parseArgs`, whose codes begin with `ERR_PARSE_ARGS_` */
export const appArguments = (args: readonly string[]): AppArguments =>
  parseArgs({
    args: [...args],
    options: { environment: { type: "string" }, help: { type: "boolean", short: "h" } },
  }).values;
