import type { Job, Recipe } from "./recipe";
import { at, listAt, readYaml, textsOf } from "./yaml";

const FILE = "examples/gitlab-ci/.gitlab-ci.yml";

/** The pipeline with its variables filled in as GitLab would. */
export const gitlabCi = (): Recipe => {
  const pipeline = readYaml(FILE);
  const shared = textsOf(at(pipeline, ".gate", "variables"));
  const job = (name: string, environment = ""): Job => {
    const fill = (text: string): string => text.replaceAll("$ENVIRONMENT", environment);
    const variables: Record<string, string> =
      name === "comment" ? {} : { ...shared, ENVIRONMENT: environment };
    return {
      environment: {
        GATE_NOTES_TOKEN: "token",
        CI_API_V4_URL: "https://gitlab.example/api/v4",
        CI_PROJECT_ID: "1",
        CI_MERGE_REQUEST_IID: "42",
        ...Object.fromEntries(
          Object.entries(variables)
            .filter(([variable]) => !variable.startsWith("TF_HTTP_"))
            .map(([variable, value]) => [variable, fill(value)]),
        ),
      },
      // GitLab runs all lines of a script in one shell and stops at the first that fails.
      steps: [listAt(pipeline, name, "script").join("\n")],
    };
  };
  return {
    name: "gitlab-ci",
    plan: (environment) => job("plan", environment),
    comment: job("comment"),
    apply: (environment) => job("apply", environment),
    carried: (environment) => {
      const { STACK = "" } = job("plan", environment).environment;
      return listAt(pipeline, "plan", "artifacts", "paths")
        .map((path) => String(path).replace("$STACK", STACK))
        .map((path) => ({ from: path, toComment: path, toApply: path }));
    },
  };
};
