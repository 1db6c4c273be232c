import { DataTerraformRemoteState, TerraformBackend, type TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import { BACKEND_KINDS, type BackendKind } from "./settings/backend-options";
import type { Backend, BackendOptions } from "./settings/backend";

export interface StateBackendProps {
  /** The setting `backend`. */
  readonly backend: Backend;
  /** Tells this stack's state from others in one store. */
  readonly stateName: string;
}

/**
 * Where Terraform keeps the state. One class for all kinds: CDKTF's own ones miss options such as
 * `use_lockfile` and insist on values that a partial configuration leaves to `-backend-config`.
 */
export class StateBackend extends TerraformBackend {
  private readonly kind: BackendKind;
  private readonly options: BackendOptions;

  constructor(scope: Construct, id: string, props: StateBackendProps) {
    const [kind, given] = chosen(props.backend);
    super(scope, id, kind);
    this.kind = kind;
    this.options = { ...defaultsOf(kind, props.stateName), ...given };
  }

  override toTerraform(): object {
    return {
      terraform:
        this.kind === "cloud"
          ? { cloud: this.options }
          : { backend: { [this.kind]: this.options } },
    };
  }

  override toMetadata(): object {
    return this.kind === "cloud" ? { backend: "cloud", cloud: "tfc" } : { backend: this.kind };
  }

  override getRemoteStateDataSource(): TerraformRemoteState {
    throw new Error(
      `The gate's state is read through its outputs; ${DataTerraformRemoteState.name} is not offered.`,
    );
  }
}

/** The schema lets exactly one kind through. */
const chosen = (backend: Backend): readonly [BackendKind, BackendOptions] => {
  const kind = BACKEND_KINDS.find((each) => backend[each] !== undefined) ?? "local";
  return [kind, (backend[kind] ?? {}) as BackendOptions];
};

const defaultsOf = (kind: BackendKind, stateName: string): BackendOptions => {
  switch (kind) {
    case "local":
      // Terraform runs in cdktf.out/stacks/NAME; what lies in cdktf.out may be wiped at any time.
      return { path: `../../../terraform.${stateName}.tfstate` };
    case "s3":
      return { key: `${stateName}/terraform.tfstate`, encrypt: true, use_lockfile: true };
    case "gcs":
      return { prefix: stateName };
    case "azurerm":
      return { key: `${stateName}.tfstate` };
    case "pg":
      return { schema_name: stateName };
    case "cloud":
    case "http":
      return {};
    default:
      return kind satisfies never;
  }
};
