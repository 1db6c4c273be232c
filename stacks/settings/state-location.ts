import type { Backend, BackendOptions } from "./backend";
import { BACKEND_KINDS, type BackendKind } from "./backend-options";
import { propertyOf } from "../../flows/language/json";

/** The backend in the settings, with the options that name the stack's state filled in. */
export const backendOf = (
  backend: Backend,
  stack: string,
): readonly [BackendKind, BackendOptions] => {
  // The schema lets exactly one kind through.
  const kind = BACKEND_KINDS.find((each) => backend[each] !== undefined) ?? "local";
  return [kind, { ...defaultsOf(kind, stack), ...((backend[kind] ?? {}) as BackendOptions) }];
};

/**
 * Where a stack's state is, in words that are equal for equal places.
 *
 * @returns nothing if `-backend-config` or the environment names the place
 */
export const stateLocation = (backend: Backend, stack: string): string | undefined => {
  const [kind, options] = backendOf(backend, stack);
  const { key, store } = PLACES[kind];
  const place = key.reduce<unknown>(propertyOf, options);
  if (place === undefined) return undefined;
  const within = store.flatMap((option) =>
    options[option] === undefined ? [] : [`, ${option} ${JSON.stringify(options[option])}`],
  );
  return `${kind}: ${key.join(".")} ${JSON.stringify(place)}${within.join("")}`;
};

/** The path of the option that names a state, and the options that name its store. */
const PLACES: Readonly<
  Record<BackendKind, { readonly key: readonly string[]; readonly store: readonly string[] }>
> = {
  local: { key: ["path"], store: ["workspace_dir"] },
  s3: { key: ["key"], store: ["bucket", "endpoints"] },
  gcs: { key: ["prefix"], store: ["bucket", "storage_custom_endpoint"] },
  azurerm: { key: ["key"], store: ["storage_account_name", "container_name"] },
  http: { key: ["address"], store: [] },
  pg: { key: ["schema_name"], store: [] },
  cloud: { key: ["workspaces", "name"], store: ["hostname", "organization"] },
};

const defaultsOf = (kind: BackendKind, stack: string): BackendOptions => {
  switch (kind) {
    case "local":
      // Terraform runs in cdktf.out/stacks/NAME, but cdktf.out can be deleted at any time.
      return { path: `../../../terraform.${stack}.tfstate` };
    case "s3":
      return { key: `${stack}/terraform.tfstate`, encrypt: true, use_lockfile: true };
    case "gcs":
      return { prefix: stack };
    case "azurerm":
      return { key: `${stack}.tfstate` };
    case "pg":
      return { schema_name: stack };
    case "cloud":
    case "http":
      return {};
    default:
      return kind satisfies never;
  }
};
