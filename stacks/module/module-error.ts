/** The settings ask for what a Terraform module cannot have. */
export class ModuleError extends Error {
  override readonly name = "ModuleError";
}
