import { Testing } from "cdktf";
import { GateStack } from "../../stacks/gate-stack";
import { checkSettings } from "../../stacks/settings/check-settings";
import { STACK_NAME } from "../../stacks/settings/environments";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";

interface Variable {
  readonly description: string;
  readonly default?: unknown;
}

const TEXTED = {
  challenge: { delivery: "texted", texted: { countries: ["+1"], otherwise: "disconnect" } },
  callers: { lists: true },
} as const satisfies GateSettingsInput;

/** Settings that add variables, with their names in the table. */
const CAUSES: readonly (readonly [string, GateSettingsInput])[] = [
  ["", { reporting: false, phoneNumber: "none" }],
  ["`reporting`", { reporting: true }],
  ['`phoneNumber: "existing"`', { phoneNumber: "existing" }],
  ['`onPassed: "transfer-to-flow"`', { onPassed: "transfer-to-flow" }],
  ['`onPassed: "transfer-to-queue"`', { onPassed: "transfer-to-queue" }],
  ['`onFailed` or `onNoInput: "transfer-to-flow"`', { onFailed: "transfer-to-flow" }],
  ['`onFailed` or `onNoInput: "transfer-to-queue"`', { onFailed: "transfer-to-queue" }],
  ['`onHelp: "transfer-to-flow"`', { onHelp: "transfer-to-flow", challenge: { helpKey: "0" } }],
  ['`onHelp: "transfer-to-queue"`', { onHelp: "transfer-to-queue", challenge: { helpKey: "0" } }],
  [
    'texted codes and `texts.by: "identity"`',
    { ...TEXTED, texts: { by: "identity", sender: "Example Bank" } },
  ],
  ['texted codes and `texts.by: "notify"`', { ...TEXTED, texts: { by: "notify" } }],
  ["`callers.flagging`", { callers: { lists: true, flagging: {} } }],
];

/** All variables that a stack can have as a Markdown table, with a row for each. */
export const variablesTable = (): string => {
  const rows = new Map<string, string>();
  for (const [cause, settings] of CAUSES) {
    for (const [name, variable] of Object.entries(variablesOf(settings))) {
      if (!rows.has(name)) rows.set(name, rowOf(name, variable, cause));
    }
  }
  return ["| variable | default | what it is for |", "| --- | --- | --- |", ...rows.values()].join(
    "\n",
  );
};

const variablesOf = (settings: GateSettingsInput): Readonly<Record<string, Variable>> => {
  const stack = new GateStack(Testing.app(), STACK_NAME, { settings: checkSettings(settings) });
  const { variable } = stack.toTerraform() as { variable: Readonly<Record<string, Variable>> };
  return variable;
};

const rowOf = (name: string, variable: Variable, cause: string): string => {
  const standard =
    variable.default === undefined ? "**required**" : `\`${JSON.stringify(variable.default)}\``;
  const only = cause === "" ? "" : ` Only with ${cause}.`;
  return `| \`${name}\` | ${standard} | ${variable.description}${only} |`;
};
