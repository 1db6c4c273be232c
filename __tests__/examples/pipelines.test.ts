import { accessSync, constants, readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../../flows/language/json";
import { at, listAt, readYaml, ROOT, textAt } from "../support/recipes/yaml";

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

it("runs in this project's own CI what contributors can run", () => {
  const workflow = readYaml(".github/workflows/ci.yml");
  const steps = listAt(workflow, "jobs", "check", "steps");
  expect(steps).toContainEqual({ run: "bash .ci/run" });
  expect(at(workflow, "permissions")).toEqual({ contents: "read" });
});

describe("GitHub Actions", () => {
  const workflow = readYaml("examples/github-actions/gate.yml");

  it("applies on main only, one environment after the other, when its reviewers approve", () => {
    expect(at(workflow, "jobs", "apply")).toMatchObject({
      if: "github.event_name == 'push'",
      needs: "plan",
      environment: "${{ matrix.environment }}",
      strategy: { "max-parallel": 1, matrix: { environment: ["dev", "prod"] } },
      concurrency: { "cancel-in-progress": false },
    });
  });

  it("has no expression in a shell step, through which a pull request could inject code", () => {
    const jobs = at(workflow, "jobs");
    const steps = Object.values(isObject(jobs) ? jobs : {}).flatMap((job) => listAt(job, "steps"));
    const runs = steps.flatMap((step) => (isObject(step) ? (step["run"] ?? []) : []));
    expect(runs.length).toBeGreaterThan(8);
    for (const run of runs) expect(run).not.toContain("${{");
  });

  it("gives credentials and the right to comment only to the jobs that need them", () => {
    expect(at(workflow, "permissions")).toEqual({ contents: "read" });
    expect(at(workflow, "jobs", "comment", "permissions")).toEqual({ "pull-requests": "write" });
    expect(at(workflow, "jobs", "apply", "permissions")).toEqual({ "id-token": "write" });
  });
});

describe("GitHub Actions for contact flows", () => {
  const workflow = readYaml("examples/github-actions/contact-flows.yml");
  const steps = listAt(workflow, "jobs", "lint", "steps");

  it("uploads what the linter found, also where it fails the run", () => {
    expect(steps).toContainEqual({
      run: "npm run --silent lint:flow -- --format sarif contact-flows/*.json >contact-flows.sarif",
    });
    expect(steps.at(-1)).toEqual({
      uses: "github/codeql-action/upload-sarif@v3",
      if: "always()",
      with: { sarif_file: "contact-flows.sarif", category: "contact-flows" },
    });
    expect(at(workflow, "jobs", "lint", "permissions")).toEqual({
      contents: "read",
      "security-events": "write",
    });
  });
});

describe("GitLab CI", () => {
  const pipeline = readYaml("examples/gitlab-ci/.gitlab-ci.yml");

  it("applies by hand, on the default branch, one at a time for each environment", () => {
    expect(at(pipeline, "apply")).toMatchObject({
      rules: [{ if: "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH", when: "manual" }],
      resource_group: "gate-$ENVIRONMENT",
      environment: { name: "$ENVIRONMENT" },
    });
  });

  it("locks the state where it is kept", () => {
    const variables = at(pipeline, ".gate", "variables");
    expect(textAt(variables, "TF_HTTP_LOCK_ADDRESS")).toBe(
      `${textAt(variables, "TF_HTTP_ADDRESS")}/lock`,
    );
  });

  it("shows the plan's counts in the merge request", () => {
    expect(textAt(pipeline, "plan", "artifacts", "reports", "terraform")).toBe(
      "$STACK/report.json",
    );
  });
});

describe("Atlantis", () => {
  const workflow = readYaml("examples/atlantis/atlantis.yaml");
  const projects = listAt(workflow, "projects");

  it("has a project for each environment, with its own checkout and lock", () => {
    expect(at(workflow, "version")).toBe(3);
    expect(
      projects.map((project) => [textAt(project, "name"), textAt(project, "workspace")]),
    ).toEqual([
      ["dev", "dev"],
      ["prod", "prod"],
    ]);
  });

  it("plans when any source of the stack changes, and applies what is approved", () => {
    for (const project of projects) {
      expect(listAt(project, "autoplan", "when_modified")).toContain("{flows,functions,stacks}/**");
      expect(listAt(project, "apply_requirements")).toContain("approved");
    }
  });

  it("has a server that lets the repository bring its workflow", () => {
    const [repo] = listAt(readYaml("examples/atlantis/repos.yaml"), "repos");
    expect(repo).toMatchObject({ allow_custom_workflows: true });
    expect(listAt(repo, "allowed_overrides")).toContain("workflow");
  });
});

describe("Terragrunt", () => {
  it("takes the module and keeps a locked state for each environment", () => {
    const root = read("examples/terragrunt/root.hcl");
    expect(root).toContain('source = "${get_repo_root()}/dist/terraform-module"');
    expect(root).toMatch(/use_lockfile = true/);
    expect(root).toContain("${path_relative_to_include()}");
  });

  it.each(["dev", "prod"])("includes the root in %s and gives the module its inputs", (name) => {
    const unit = read(`examples/terragrunt/${name}/terragrunt.hcl`);
    expect(unit).toContain('find_in_parent_folders("root.hcl")');
    for (const input of ["connect_instance_arn", "phone_number_id", "name_prefix"]) {
      expect(unit).toContain(input);
    }
  });
});

it.each(["shell", "hcp-terraform", "terragrunt"])(
  "has scripts for %s that can be run, stop at the first failure and ask which environment",
  (name) => {
    for (const script of ["plan.sh", "apply.sh"]) {
      const path = `examples/${name}/${script}`;
      expect(() => {
        accessSync(join(ROOT, path), constants.X_OK);
      }).not.toThrow();
      expect(read(path)).toContain("set -euo pipefail");
      expect(read(path)).toContain('environment=${1:?"which environment?');
    }
  },
);
