/**
 * What `terraform show -json` tells about a plan, as far as the guard reads it.
 *
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
import * as v from "valibot";
import { propertyOf } from "../flows/language/json";

const resourceChangeSchema = v.object({
  /** With the module's in front, such as `module.reception.aws_iam_role.gate_challenge`. */
  address: v.string(),
  mode: v.string(),
  type: v.string(),
  /** The key of an object that a failed replacement left behind. */
  deposed: v.optional(v.string()),
  change: v.object({
    actions: v.array(v.string()),
    before: v.optional(v.unknown()),
    after: v.optional(v.unknown()),
    after_unknown: v.optional(v.unknown()),
    /** The attributes that force a replacement. */
    replace_paths: v.optional(v.array(v.array(v.union([v.string(), v.number()]))), []),
    importing: v.optional(v.unknown()),
  }),
});

const planSchema = v.object({
  format_version: v.string(),
  errored: v.optional(v.boolean(), false),
  resource_changes: v.optional(v.array(resourceChangeSchema), []),
});

export type Plan = v.InferOutput<typeof planSchema>;
export type ResourceChange = v.InferOutput<typeof resourceChangeSchema>;

/** The input is no plan that can be judged; the message says what it is and what to do. */
export class PlanError extends Error {
  override readonly name = "PlanError";
}

const HOW =
  "make it with: terraform plan -out=gate.tfplan && terraform show -json gate.tfplan > plan.json";

/**
 * Reads a plan.
 *
 * @throws PlanError where the text is no complete plan, or of a format that is not known
 */
export const parsePlan = (text: string): Plan => {
  if (text.trim() === "") throw new PlanError(`it is empty; ${HOW}`);
  if (text.startsWith("PK")) throw new PlanError(`it is a saved plan, not its JSON; ${HOW}`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new PlanError(
      `it is not JSON (${error instanceof Error ? error.message : String(error)}); ${HOW}`,
    );
  }
  const result = v.safeParse(planSchema, json);
  if (typeof json === "object" && json !== null) refuseOthers(json);
  if (!result.success) {
    const [issue] = result.issues;
    throw new PlanError(
      `it is no plan (${v.getDotPath(issue) ?? "the whole"}: ${issue.message}); ${HOW}`,
    );
  }
  if (result.output.errored) {
    throw new PlanError(
      "the plan ended with an error, so it is not whole; mend that and plan again",
    );
  }
  return result.output;
};

/** Other documents of Terraform's, which could pass for a plan without changes. */
const refuseOthers = (json: object): void => {
  const version = "format_version" in json ? String(json.format_version) : "missing";
  if (!/^1\.\d+$/.test(version)) {
    throw new PlanError(
      `its format_version is ${version}, and only 1.x is known; ${version === "missing" ? HOW : "plan with Terraform 1.1 or newer, or update this project"}`,
    );
  }
  if (!["resource_changes", "planned_values", "configuration"].some((key) => key in json)) {
    throw new PlanError(`it is not a plan but another document, such as a state; ${HOW}`);
  }
};

/**
 * The changes of one module and of those inside it.
 *
 * @throws PlanError where the plan has no such module
 */
export const within = (plan: Plan, module: string): Plan => {
  const resource_changes = plan.resource_changes.filter(({ address }) =>
    [".", "["].some((next) => address.startsWith(module + next)),
  );
  if (resource_changes.length === 0) {
    throw new PlanError(
      `it has nothing in ${module}; give an address such as module.reception, as the plan shows it`,
    );
  }
  return { ...plan, resource_changes };
};

/** Stands for a value that is known only after the plan was applied. */
export const UNKNOWN = Symbol("known after apply");

/** Reads an attribute of a resource. */
export type Attributes = (name: string) => unknown;

/** A resource as the plan found it; undefined where the plan makes it. */
export const before = ({ change }: ResourceChange): Attributes | undefined =>
  change.before === undefined || change.before === null
    ? undefined
    : (name) => propertyOf(change.before, name);

/** A resource as the plan leaves it; undefined where it does not. */
export const after = ({ change }: ResourceChange): Attributes | undefined =>
  change.after === undefined || change.after === null
    ? undefined
    : (name) =>
        propertyOf(change.after_unknown, name) === true ? UNKNOWN : propertyOf(change.after, name);
