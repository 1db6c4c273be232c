/**
 * The parts of `terraform show -json` that the guard reads.
 *
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
import * as v from "valibot";
import { propertyOf } from "../flows/language/json";

const resourceChangeSchema = v.object({
  /** Starts with the address of the module, such as `module.reception.aws_iam_role.gate_challenge`. */
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
    /** Paths of the attributes that force a replacement. */
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

/** The input is not a plan that the guard can judge; the message says why and what to do. */
export class PlanError extends Error {
  override readonly name = "PlanError";
}

const HOW =
  "create it with: terraform plan -out=gate.tfplan && terraform show -json gate.tfplan > plan.json";

/**
 * Reads a plan.
 *
 * @throws PlanError if the text is not a complete plan or has an unknown format
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
      `it is not a plan (${v.getDotPath(issue) ?? "the whole"}: ${issue.message}); ${HOW}`,
    );
  }
  if (result.output.errored) {
    throw new PlanError(
      "the plan ended with an error, so it is incomplete; correct the error and plan again",
    );
  }
  return result.output;
};

/** Refuses other documents of Terraform, which could pass for a plan without changes. */
const refuseOthers = (json: object): void => {
  const version = "format_version" in json ? String(json.format_version) : "missing";
  if (!/^1\.\d+$/.test(version)) {
    throw new PlanError(
      `its format_version is ${version}, and the guard reads only 1.x; ${version === "missing" ? HOW : "plan with Terraform 1.1 or newer, or update this project"}`,
    );
  }
  if (!["resource_changes", "planned_values", "configuration"].some((key) => key in json)) {
    throw new PlanError(`it is not a plan but another document, such as a state; ${HOW}`);
  }
};

/**
 * The changes in one module and in the modules inside it.
 *
 * @throws PlanError if the plan has no such module
 */
export const within = (plan: Plan, module: string): Plan => {
  const resource_changes = plan.resource_changes.filter(({ address }) =>
    [".", "["].some((next) => address.startsWith(module + next)),
  );
  if (resource_changes.length === 0) {
    throw new PlanError(
      `it has nothing in ${module}; give the address that the plan shows, such as module.reception`,
    );
  }
  return { ...plan, resource_changes };
};

/** A value that is known only after the plan is applied. */
export const UNKNOWN = Symbol("known after apply");

/** Reads an attribute of a resource. */
export type Attributes = (name: string) => unknown;

/** A resource before the plan; undefined if the plan creates it. */
export const before = ({ change }: ResourceChange): Attributes | undefined =>
  change.before === undefined || change.before === null
    ? undefined
    : (name) => propertyOf(change.before, name);

/** A resource after the plan; undefined if the plan deletes it. */
export const after = ({ change }: ResourceChange): Attributes | undefined =>
  change.after === undefined || change.after === null
    ? undefined
    : (name) =>
        propertyOf(change.after_unknown, name) === true ? UNKNOWN : propertyOf(change.after, name);
