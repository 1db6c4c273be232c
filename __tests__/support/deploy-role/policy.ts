import { readFileSync } from "node:fs";
import { join } from "node:path";

const DOCS = join(__dirname, "..", "..", "..", "docs");

export interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
}

/** The statements of `docs/deploy-role.json`. */
export const statements = (): readonly Statement[] => {
  const text = readFileSync(join(DOCS, "deploy-role.json"), "utf8");
  return (JSON.parse(text) as { readonly Statement: readonly Statement[] }).Statement;
};

/** The actions that the policy allows, in its order. */
export const allowedActions = (): string[] => statements().flatMap(({ Action }) => Action);

/** Actions with their reasons, from the tables of `docs/deploy-role.md`. */
export const explainedActions = (): Map<string, string> => {
  const text = readFileSync(join(DOCS, "deploy-role.md"), "utf8");
  return new Map(
    [...text.matchAll(/^\| `([a-z]+:\w+)` *\| (.+?) *\|$/gm)].map(([, action = "", why = ""]) => [
      action,
      why,
    ]),
  );
};
