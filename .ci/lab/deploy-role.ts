/**
 * Two steps of the check beside this file:
 *
 *   deploy-role.ts stacks DIRECTORY           a stack, and one in which all that can change did
 *   deploy-role.ts compare LOG CONNECT_CALLS  whether the calls need what docs/deploy-role.json has
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkSettings } from "../../stacks/settings/check-settings";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";
import { synthesize } from "../../stacks/synthesize";
import { allowedActions } from "../../__tests__/support/deploy-role/policy";
import { recordedActions } from "../../__tests__/support/deploy-role/recorded-actions";

/** A right that another call needs; no call has its name. */
const NOT_CALLED = ["iam:PassRole"];

/** Settings of a gate that has every kind of resource. */
const BEFORE: GateSettingsInput = { callers: { lists: true, flagging: { forDays: 30 } } };

/** Settings with which all that settings can change in place is another than before; texts too. */
const AFTER: GateSettingsInput = {
  callers: { lists: true, flagging: { forDays: 7 } },
  protect: false,
  challenge: {
    digits: 6,
    helpKey: "0",
    delivery: "texted",
    texted: { countries: ["+1"], otherwise: "spoken" },
  },
  texts: { by: "identity", sender: "Example Bank" },
  onFailed: "transfer-to-queue",
  billingTag: true,
};

/** The queue that every lab has. */
const QUEUE_ID = "33333333-0000-4000-8000-000000000001";

const TEXT_IDENTITY =
  "arn:aws:sms-voice:us-east-1:111122223333:phone-number/phone-11112222333344445555666677778888";

const main = (): void => {
  const [step, first = "", second = ""] = process.argv.slice(2);
  if (step === "stacks") {
    write(first, "before", BEFORE, { team: "before" }, (text) => text);
    write(first, "after", AFTER, { owner: "after" }, newer);
  } else {
    compare(recordedActions(readFileSync(first, "utf8"), readFileSync(second, "utf8")));
  }
};

/** What a newer version of the project could change: the handler, the descriptions. */
const newer = (text: string): string =>
  text
    .replace("// functions/challenge/", "// newer functions/challenge/")
    .replace('"description": "Call gate:', '"description": "Newer call gate:')
    .replace('"description": "Role of the call', '"description": "Newer role of the call')
    .replace('"description": "Blocks the', '"description": "Newer: blocks the');

const write = (
  directory: string,
  name: string,
  settings: GateSettingsInput,
  tags: Readonly<Record<string, string>>,
  edit: (text: string) => string,
): void => {
  const outdir = join(directory, name);
  mkdirSync(outdir, { recursive: true });
  const file = synthesize(checkSettings(settings), outdir);
  const stack = JSON.parse(edit(readFileSync(file, "utf8"))) as {
    readonly variable: Readonly<Record<string, { default?: unknown }>>;
  };
  const days = name === "before" ? 30 : 60;
  Object.assign(stack.variable["tags"] ?? {}, { default: tags });
  Object.assign(stack.variable["log_retention_days"] ?? {}, { default: days });
  Object.assign(stack.variable["agent_seconds_per_call"] ?? {}, { default: 10 * days });
  Object.assign(stack.variable["text_origination_identity"] ?? {}, { default: TEXT_IDENTITY });
  Object.assign(stack.variable["failed_queue_id"] ?? {}, { default: QUEUE_ID });
  Object.assign(stack.variable["flagging_queue_id"] ?? {}, { default: QUEUE_ID });
  writeFileSync(file, JSON.stringify(stack));
};

const compare = (needed: readonly string[]): void => {
  const allowed = allowedActions();
  const missing = needed.filter((action) => !allowed.includes(action));
  const unused = allowed.filter((each) => !needed.includes(each) && !NOT_CALLED.includes(each));
  for (const action of missing)
    process.stdout.write(
      `docs/deploy-role.json lacks ${action}: add it, with its reason in docs/deploy-role.md\n`,
    );
  for (const action of unused)
    process.stdout.write(`docs/deploy-role.json has ${action}, which no call needs: remove it\n`);
  if (missing.length + unused.length > 0) process.exitCode = 1;
  else process.stdout.write(`deploy role: ${needed.length} actions are called, and allowed\n`);
};

main();
