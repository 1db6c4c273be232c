import type { GateSettingsInput } from "../../stacks/settings/gate-settings";

/** Settings whose synthesized stack differs in kind. */
export interface Shape {
  readonly name: string;
  readonly settings: GateSettingsInput;
}

/** Text that Terraform, JSON or SSML could take for an expression, an escape or markup. */
export const AWKWARD_PROMPT =
  "\"Quoted\" \\ back\\slash \\n ${var.name_prefix} %{if true}no%{endif} $${x} %%{y} $100 5% <b> & 'it' 👋 café 日本 \u2028 {code}";

/** The gate in each kind of shape that settings give it. */
export const SHAPES: readonly Shape[] = [
  { name: "default", settings: {} },
  { name: "existing number", settings: { phoneNumber: "existing" } },
  { name: "no number", settings: { phoneNumber: "none" } },
  { name: "transfer to flow", settings: { onPassed: "transfer-to-flow" } },
  { name: "transfer to queue", settings: { onPassed: "transfer-to-queue" } },
  {
    name: "landings",
    settings: {
      onFailed: "transfer-to-queue",
      onNoInput: "transfer-to-flow",
      onHelp: "transfer-to-flow",
      challenge: { helpKey: "0", onSilence: "end", attempts: 2 },
      billingTag: true,
    },
  },
  {
    name: "help as failed",
    settings: { onFailed: "transfer-to-queue", challenge: { helpKey: "0" } },
  },
  {
    name: "screening",
    settings: {
      callers: {
        challenge: "doubtful",
        doubtful: { withheld: true, outsideCountries: ["+1"] },
        exempt: { relay: true },
        deny: { countries: ["+88"] },
      },
    },
  },
  {
    name: "caller lists",
    settings: {
      onFailed: "transfer-to-queue",
      prompts: { denied: "This call goes to reception." },
      callers: {
        lists: true,
        onDenied: "goodbye",
        deny: { failures: { count: 3 } },
        exempt: { passedWithinDays: 30 },
      },
    },
  },
  {
    name: "lists, no reporting",
    settings: { callers: { lists: true }, reporting: false },
  },
  {
    name: "flagging",
    settings: {
      onFailed: "transfer-to-flow",
      language: "fr-CA",
      callers: { lists: true, flagging: { forDays: 7 } },
    },
  },
  {
    name: "texts, spoken instead",
    settings: {
      challenge: { delivery: "texted", texted: { countries: ["+1"], otherwise: "spoken" } },
      texts: { by: "identity", sender: "Example & Sons, Inc." },
      callers: { lists: true },
    },
  },
  {
    name: "texts, greeting",
    settings: {
      onFailed: "transfer-to-queue",
      onHelp: "transfer-to-flow",
      challenge: {
        helpKey: "0",
        delivery: "texted",
        texted: { countries: ["+1", "+1242"], otherwise: "landing", digits: 8, attempts: 3 },
      },
      texts: { by: "identity", sender: "Example Bank" },
      callers: { lists: true, greetByName: true },
    },
  },
  {
    name: "texts by Notify",
    settings: {
      reporting: false,
      challenge: { delivery: "texted", texted: { countries: ["+1"], otherwise: "disconnect" } },
      texts: { by: "notify" },
      callers: { lists: true },
    },
  },
  {
    name: "texts and flagging",
    settings: {
      challenge: { delivery: "texted", texted: { countries: ["+1"], otherwise: "disconnect" } },
      texts: { by: "notify" },
      callers: { lists: true, flagging: { forDays: 7 } },
    },
  },
  { name: "no reporting", settings: { reporting: false } },
  { name: "five attempts", settings: { challenge: { attempts: 5, digits: 8 } } },
  {
    name: "awkward prompts",
    settings: {
      prompts: { challenge: AWKWARD_PROMPT, failed: AWKWARD_PROMPT.replace("{code}", "") },
    },
  },
  { name: "state in a file", settings: { backend: { local: { path: "gate.tfstate" } } } },
  {
    name: "state in S3",
    settings: { backend: { s3: { bucket: "example-state", key: "gate", region: "us-east-1" } } },
  },
  { name: "state in GCS", settings: { backend: { gcs: { bucket: "example-state" } } } },
  {
    name: "state in Azure",
    settings: {
      backend: {
        azurerm: {
          resource_group_name: "example",
          storage_account_name: "example",
          container_name: "state",
        },
      },
    },
  },
  { name: "state in PostgreSQL", settings: { backend: { pg: {} } } },
  {
    name: "state over HTTP",
    settings: { backend: { http: { address: "https://state.example.com/gate" } } },
  },
  {
    name: "state in HCP Terraform",
    settings: { backend: { cloud: { organization: "example", workspaces: { name: "gate" } } } },
  },
];

/** Between them these have every variable that checks its value. */
export const SHAPES_WITH_ALL_VARIABLES: readonly Shape[] = [
  {
    name: "number and flow",
    settings: {
      phoneNumber: "existing",
      onPassed: "transfer-to-flow",
      onFailed: "transfer-to-flow",
      onHelp: "transfer-to-flow",
      challenge: {
        helpKey: "0",
        delivery: "texted",
        texted: { countries: ["+1"], otherwise: "landing" },
      },
      texts: { by: "notify" },
      callers: { lists: true },
    },
  },
  {
    name: "number and queue",
    settings: {
      phoneNumber: "existing",
      onPassed: "transfer-to-queue",
      onFailed: "transfer-to-queue",
      onHelp: "transfer-to-queue",
      challenge: {
        helpKey: "0",
        delivery: "texted",
        texted: { countries: ["+1"], otherwise: "spoken" },
      },
      texts: { sender: "Example Bank" },
      callers: { lists: true, flagging: {} },
    },
  },
];
