/** The parts of a module's Terraform JSON that its README needs. */
export interface TerraformModule {
  readonly "//"?: unknown;
  readonly data: TerraformBlocks;
  readonly resource: TerraformBlocks;
  readonly variable: Readonly<Record<string, TerraformInput>>;
  readonly output: Readonly<Record<string, { readonly description: string }>>;
  readonly terraform: {
    readonly required_providers: Readonly<
      Record<string, { readonly source: string; readonly version: string }>
    >;
  };
}

type TerraformBlocks = Readonly<Record<string, Readonly<Record<string, object>>>>;

export interface TerraformInput {
  readonly type: string;
  readonly description: string;
  readonly default?: unknown;
}
