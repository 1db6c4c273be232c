/**
 * A step of the check beside this file: `caller-table.ts STATE HANDLER`. The handler that Terraform
 * zipped runs with the environment that Terraform gave it, against the table that Terraform made.
 *
 * STATE is `terraform show -json` after an apply, HANDLER the file from the archive.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { AwsV4Signer } from "aws4fetch";
import {
  ATTRIBUTES,
  KEY,
  SWITCH_ATTRIBUTES,
  SWITCH_KEY,
} from "../../functions/challenge/memory/caller-item";
import { objectAt } from "../../flows/language/json";

type Handler = (event: object) => Promise<Readonly<Record<string, string>>>;

const [STATE = "", HANDLER = ""] = process.argv.slice(2);
const ENDPOINT = process.env["AWS_ENDPOINT_URL"] ?? "";

interface StateResource {
  readonly address: string;
  readonly values: object;
}

const state = JSON.parse(readFileSync(STATE, "utf8")) as {
  readonly values: { readonly root_module: { readonly resources: readonly StateResource[] } };
};

const valuesOf = (address: string): object => {
  const found = state.values.root_module.resources.find((each) => each.address === address);
  return found?.values ?? assert.fail(`The state has no ${address}.`);
};

const variablesOf = (lambda: object): Readonly<Record<string, string>> => {
  const { environment } = lambda as {
    readonly environment: readonly { readonly variables: Readonly<Record<string, string>> }[];
  };
  return environment[0]?.variables ?? {};
};

const TABLE = String(objectAt(valuesOf("aws_dynamodb_table.gate_callers"))["name"]);
Object.assign(process.env, variablesOf(valuesOf("aws_lambda_function.gate_challenge")), {
  AWS_ENDPOINT_URL_DYNAMODB: ENDPOINT,
  AWS_REGION: "us-east-1",
});

/** What the commands and the console may do, and the function may not. */
const askTable = async (operation: string, body: object): Promise<object> => {
  const signer = new AwsV4Signer({
    accessKeyId: process.env["AWS_ACCESS_KEY_ID"] ?? "",
    secretAccessKey: process.env["AWS_SECRET_ACCESS_KEY"] ?? "",
    region: "us-east-1",
    service: "dynamodb",
    url: ENDPOINT,
    headers: {
      "Content-Type": "application/x-amz-json-1.0",
      "X-Amz-Target": `DynamoDB_20120810.${operation}`,
    },
    body: JSON.stringify({ TableName: TABLE, ...body }),
  });
  const { url, ...request } = await signer.sign();
  const response = await fetch(url, request);
  const text = await response.text();
  assert.ok(response.ok, `${operation}: ${text}`);
  return JSON.parse(text) as object;
};

const itemOf = async (key: string): Promise<Readonly<Record<string, unknown>>> =>
  objectAt(await askTable("GetItem", { Key: { [KEY]: { S: key } } }), "Item");

const put = (key: string, attributes: Readonly<Record<string, object>>): Promise<object> =>
  askTable("PutItem", { Item: { [KEY]: { S: key }, ...attributes } });

/** What the function printed since the last look. */
const printed: string[] = [];
const write = process.stdout.write.bind(process.stdout);
const watch = (text: unknown): boolean => printed.push(String(text)) > 0;
process.stdout.write = watch;
process.stderr.write = watch;

const { handler } = createRequire(resolve(HANDLER))(resolve(HANDLER)) as {
  readonly handler: Handler;
};

let contacts = 0;
const event = (number: string | null, parameters: object, contactId?: string): object => ({
  Details: {
    ContactData: {
      ContactId:
        contactId ?? `99999999-0000-4000-8000-${String((contacts += 1)).padStart(12, "0")}`,
      CustomerEndpoint: number === null ? null : { Address: number, Type: "TELEPHONE_NUMBER" },
    },
    Parameters: parameters,
  },
});

const ask = (number: string | null): ReturnType<Handler> =>
  handler(event(number, { request: "challenge", attempt: "1" }));

const report = (number: string, outcome: string, contactId?: string): ReturnType<Handler> =>
  handler(
    event(number, { request: "report", outcome, attempts: "1", reason: "everybody" }, contactId),
  );

const STRANGER = "+12065550100";
const FRIEND = "+12065550101";
const ENEMY = "+12065550102";
const OFFENDER = "+12065550103";

const TESTS: Readonly<Record<string, () => Promise<void>>> = {
  "challenges a number of which nothing is known, and a withheld one": async () => {
    for (const number of [STRANGER, null, "anonymous"]) {
      const { code, ...answer } = await ask(number);
      assert.deepEqual(answer, { mode: "enforce", verdict: "challenge", reason: "everybody" });
      assert.match(code ?? "", /^[1-9]\d{3}$/);
    }
  },
  "admits the allow list and denies the deny list": async () => {
    await put(FRIEND, { [ATTRIBUTES.list]: { S: "allow" } });
    await put(ENEMY, { [ATTRIBUTES.list]: { S: "deny" } });
    const admitted = { mode: "enforce", verdict: "admit", reason: "allow-list" };
    assert.deepEqual(await ask(FRIEND), admitted);
    assert.deepEqual(await ask(ENEMY), { mode: "enforce", verdict: "deny", reason: "deny-list" });
  },
  "counts a failed call once, however often it is reported": async () => {
    const contact = "99999999-1111-4000-8000-000000000001";
    for (let time = 0; time < 3; time += 1) await report(OFFENDER, "failed", contact);
    const item = await itemOf(OFFENDER);
    assert.deepEqual(item[ATTRIBUTES.failed], { N: "1" });
    const days = (Number(objectAt(item, ATTRIBUTES.expires)["N"]) - Date.now() / 1000) / 86_400;
    assert.ok(Math.abs(days - 90) < 0.1, `It is kept for ${days} days.`);
  },
  "denies a number after the failures that the rule names": async () => {
    assert.equal((await ask(OFFENDER))["verdict"], "challenge");
    await report(OFFENDER, "no-input");
    const denied = { mode: "enforce", verdict: "deny", reason: "failures" };
    assert.deepEqual(await ask(OFFENDER), denied);
  },
  "counts a number that passes after it failed as stopped by mistake": async () => {
    printed.length = 0;
    await report(OFFENDER, "passed");
    assert.match(printed.join(""), /"StoppedByMistake":1/);
    assert.equal((await ask(OFFENDER))["verdict"], "challenge");
  },
  "obeys the switch at the next call, until it ends": async () => {
    const inAnHour = { N: String(Math.floor(Date.now() / 1000) + 3600) };
    const switchTo = (mode: string, until: object) =>
      put(SWITCH_KEY, {
        [SWITCH_ATTRIBUTES.mode]: { S: mode },
        [SWITCH_ATTRIBUTES.until]: until,
      });
    await switchTo("off", inAnHour);
    assert.deepEqual(await ask(STRANGER), { mode: "off" });
    await switchTo("observe", inAnHour);
    assert.equal((await ask(ENEMY))["mode"], "observe");
    await switchTo("off", { N: "1" });
    assert.equal((await ask(STRANGER))["mode"], "enforce");
  },
  "prints metrics, no complaint, and no caller's number": async () => {
    await ask(STRANGER);
    const all = printed.join("");
    assert.match(all, /"Challenged":1/);
    assert.doesNotMatch(all, /ERROR|was not/);
    assert.doesNotMatch(all, /2065550/);
  },
  "goes on by the rules where the table cannot be read": async () => {
    process.env["CALLER_TABLE"] = "another-table";
    printed.length = 0;
    assert.equal((await ask(ENEMY))["verdict"], "challenge");
    assert.match(printed.join(""), /ResourceNotFoundException/);
  },
};

const main = async (): Promise<void> => {
  for (const [name, test] of Object.entries(TESTS)) {
    await test();
    write(`ok  ${name}\n`);
  }
};

main().catch((error: unknown) => {
  write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
