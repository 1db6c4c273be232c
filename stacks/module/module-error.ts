/** The settings ask for something that a Terraform module cannot have. */
export class ModuleError extends Error {
  override readonly name = "ModuleError";
}
