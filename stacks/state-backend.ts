import { DataTerraformRemoteState, TerraformBackend, type TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import type { Backend, BackendOptions } from "./settings/backend";
import type { BackendKind } from "./settings/backend-options";
import { backendOf } from "./settings/state-location";

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
    const [kind, options] = backendOf(props.backend, props.stateName);
    super(scope, id, kind);
    this.kind = kind;
    this.options = options;
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
