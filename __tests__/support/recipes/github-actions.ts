import { basename } from "node:path";
import { isObject } from "../../../flows/language/json";
import type { Job, Recipe } from "./recipe";
import { at, listAt, readYaml, textAt, textsOf } from "./yaml";

const FILE = "examples/github-actions/gate.yml";

/** The workflow with `${{ … }}` filled in as GitHub would, as far as the steps need it. */
export const githubActions = (): Recipe => {
  const workflow = readYaml(FILE);
  const job = (name: string, environment = ""): Job => {
    const own = at(workflow, "jobs", name);
    return {
      environment: filled(
        { ...textsOf(at(workflow, "env")), ...textsOf(at(own, "env")) },
        environment,
      ),
      steps: stepsOf(own, "run").map((step) => textAt(step, "run")),
    };
  };
  const uploaded = (environment: string): string[] => {
    const { STACK = "" } = job("plan", environment).environment;
    const [upload] = stepsOf(at(workflow, "jobs", "plan"), "with").filter((step) =>
      textAt(step, "uses").startsWith("actions/upload-artifact@"),
    );
    const paths = textAt(upload, "with", "path").trim().split("\n");
    return paths.map((path) => path.trim().replace("${{ env.STACK }}", STACK));
  };
  return {
    name: "github-actions",
    plan: (environment) => job("plan", environment),
    comment: job("comment"),
    apply: (environment) => job("apply", environment),
    // An artifact's paths begin at the directory that all its files share: the stack's.
    carried: (environment) =>
      uploaded(environment).map((from) => ({
        from,
        toComment: `plans/gate-${environment}/${basename(from)}`,
        toApply: `${job("apply", environment).environment["STACK"] ?? ""}/${basename(from)}`,
      })),
  };
};

const stepsOf = (job: unknown, key: string): unknown[] =>
  listAt(job, "steps").filter((step) => isObject(step) && step[key] !== undefined);

const filled = (
  values: Readonly<Record<string, string>>,
  environment: string,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const text = value.replaceAll("${{ matrix.environment }}", environment);
      if (text.includes("vars[")) return [];
      return [[name, text.replaceAll(/\$\{\{.*?\}\}/g, "42")]];
    }),
  );
