import { DataTerraformRemoteState, TerraformBackend, type TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import type { Backend, BackendOptions } from "./settings/backend";
import type { BackendKind } from "./settings/backend-options";
import { backendOf } from "./settings/state-location";

export interface StateBackendProps {
  /** The setting `backend`. */
  readonly backend: Backend;
  /** Names this stack's state where a store has several. */
  readonly stateName: string;
}

/**
 * Where Terraform keeps the state. One class serves all kinds of backend, because CDKTF's own
 * classes lack options such as `use_lockfile` and require values that a partial configuration leaves
 * to `-backend-config`.
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
      `${DataTerraformRemoteState.name} is not supported: read what you need from the outputs of the gate's stack.`,
    );
  }
}
