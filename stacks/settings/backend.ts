import * as v from "valibot";
import { section } from "./fields";
import { isObject } from "../../flows/language/json";
import { BACKEND_KINDS, BACKEND_OPTIONS, type BackendKind } from "./backend-options";

/** The value of a backend's option: any JSON value but null. */
type OptionValue =
  | string
  | number
  | boolean
  | readonly unknown[]
  | Readonly<Record<string, unknown>>;

/** A backend's options. `-backend-config` can give any of them, so an empty object is allowed. */
export type BackendOptions = Readonly<Record<string, OptionValue>>;

const optionValue = v.custom<OptionValue>(
  (value) => ["string", "number", "boolean", "object"].includes(typeof value) && value !== null,
  "allowed: a text, a number, true, false, a list or an object",
);

const ONE_KIND = `allowed: an object with exactly one of ${BACKEND_KINDS.join(", ")}, such as {"s3": {"bucket": "…", "key": "…", "region": "…"}}; in GATE_SETTINGS, set the others to null`;

const optionsOf = (kind: BackendKind) =>
  section(
    Object.fromEntries(
      BACKEND_OPTIONS[kind].map((option) => [option, v.optional(optionValue)]),
    ) as Record<string, v.OptionalSchema<typeof optionValue, undefined>>,
    `options of the backend ${kind}: ${BACKEND_OPTIONS[kind].join(", ")}; put credentials and anything else into the environment or -backend-config`,
  );

/** Where Terraform keeps the state. */
export const backendSchema = v.pipe(
  section(
    Object.fromEntries(BACKEND_KINDS.map((kind) => [kind, v.optional(optionsOf(kind))])) as Record<
      BackendKind,
      v.OptionalSchema<ReturnType<typeof optionsOf>, undefined>
    >,
    ONE_KIND,
  ),
  // Unlike v.check, this also runs if an option is wrong, so that all problems show at once.
  v.rawCheck(({ dataset, addIssue }) => {
    if (isObject(dataset.value) && Object.keys(dataset.value).length !== 1) {
      addIssue({ message: ONE_KIND });
    }
  }),
  v.description(
    `Where Terraform keeps its state: one of ${BACKEND_KINDS.map((kind) => `\`{"${kind}": {…}}\``).join(", ")}, with Terraform's own option names. Give the options that you leave out by \`-backend-config\`.`,
  ),
);

export type Backend = v.InferOutput<typeof backendSchema>;
