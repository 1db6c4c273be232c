import { isObject } from "../../../flows/language/json";
import type { Job, Recipe } from "./recipe";
import { listAt, readYaml, textAt } from "./yaml";

const FILE = "examples/atlantis/atlantis.yaml";

/** The workflow as Atlantis runs it for a project, whose name is the environment's. */
export const atlantis = (): Recipe => {
  const workflow = readYaml(FILE);
  const job = (command: "plan" | "apply", environment: string): Job => ({
    environment: {
      PROJECT_NAME: environment,
      PLANFILE: `$CHECKOUT/${environment}.tfplan`,
      DEV_INSTANCE_ARN: "$TF_VAR_connect_instance_arn",
      PROD_INSTANCE_ARN: "$TF_VAR_connect_instance_arn",
    },
    steps: [exportsAndRuns(listAt(workflow, "workflows", "gate", command, "steps"))],
  });
  return {
    name: "atlantis",
    plan: (environment) => job("plan", environment),
    apply: (environment) => job("apply", environment),
    carried: "checkout",
  };
};

/** A step `env` sets a variable for those after it. */
const exportsAndRuns = (steps: readonly unknown[]): string =>
  steps
    .map((step) =>
      isObject(step) && step["env"] !== undefined
        ? `export ${textAt(step, "env", "name")}="$(${textAt(step, "env", "command")})"`
        : textAt(step, "run"),
    )
    .join("\n");
