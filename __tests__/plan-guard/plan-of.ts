import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePlan, type Plan } from "../../plan-guard/plan";

type Values = Readonly<Record<string, unknown>>;

/** A plan that real Terraform made of a gate, cut down to what the guard reads. */
export const recordedPlan = (name: string): Plan =>
  parsePlan(readFileSync(join(__dirname, "fixtures", `${name}.json`), "utf8"));

/** A plan that changes one resource named `gate`. */
export const planOf = (
  type: string,
  actions: readonly string[],
  values: { readonly before?: Values; readonly after?: Values; readonly unknown?: Values } = {},
): Plan =>
  parsePlan(
    JSON.stringify({
      format_version: "1.2",
      resource_changes: [
        {
          address: `${type}.gate`,
          mode: "managed",
          type,
          change: {
            actions,
            before: values.before ?? null,
            after: values.after ?? null,
            after_unknown: values.unknown ?? {},
          },
        },
      ],
    }),
  );

/** The same plan, with everything in a module. */
export const inModule = (plan: Plan, module: string): Plan => ({
  ...plan,
  resource_changes: plan.resource_changes.map((resource) => ({
    ...resource,
    address: `${module}.${resource.address}`,
  })),
});
