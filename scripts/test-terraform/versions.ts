import * as v from "valibot";
import { MissingTerraformError, terraform } from "./terraform";

const versionsSchema = v.object({
  terraform_version: v.string(),
  provider_selections: v.optional(v.record(v.string(), v.string()), {}),
});

/** The versions that run in an initialized directory, such as `Terraform 1.14.0, aws 6.25.0`. */
export const versionsIn = async (directory: string): Promise<string> => {
  const { terraform_version, provider_selections } = await ask(directory);
  const providers = Object.entries(provider_selections).map(
    ([source, version]) => `${source.replace("registry.terraform.io/", "")} ${version}`,
  );
  return [`Terraform ${terraform_version}`, ...providers.sort()].join(", ");
};

/**
 * Refuses a Terraform that is too old for the tests, which make values known while planning.
 *
 * @throws MissingTerraformError
 */
export const needTerraform = async (directory: string): Promise<void> => {
  const { terraform_version } = await ask(directory);
  const [major = 0, minor = 0] = terraform_version.split(".").map(Number);
  if (major < 1 || (major === 1 && minor < 11)) {
    throw new MissingTerraformError(
      `Terraform ${terraform_version} is too old to run the tests: install 1.11 or newer, https://developer.hashicorp.com/terraform/install`,
    );
  }
};

const ask = async (directory: string): Promise<v.InferOutput<typeof versionsSchema>> => {
  const { output } = await terraform(directory, "version", "-json");
  try {
    const json: unknown = JSON.parse(output);
    return v.parse(versionsSchema, json);
  } catch (error) {
    throw new MissingTerraformError(
      `"terraform version -json" does not print a version: install Terraform 1.11 or newer, https://developer.hashicorp.com/terraform/install`,
      { cause: error },
    );
  }
};
