import { atlantis } from "./atlantis";
import { githubActions } from "./github-actions";
import { gitlabCi } from "./gitlab-ci";
import type { Recipe } from "./recipe";
import { hcpTerraform, shell, terragrunt } from "./shell";

/** Every recipe of `examples/`. */
export const recipes = (): Recipe[] => [
  githubActions(),
  gitlabCi(),
  atlantis(),
  hcpTerraform(),
  terragrunt(),
  shell(),
];
