import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stackArtefact } from "../../../simulator/node/stack-artefact";
import { readTerraformText } from "../../../simulator/node/read-terraform-text";
import { readStack, stackOf } from "../../../simulator/node/synthesized-stack";
import { hangUp, invoke, say } from "../../support/flows";
import { dial } from "../../support/telephone";

const content = JSON.stringify({
  Version: "2019-10-30",
  StartAction: "invoke",
  Actions: [
    invoke("invoke", "echo", { LambdaFunctionARN: "${aws_lambda_function.code.arn}" }),
    say("echo", "$${price} %%{off} $.External.code in $.External.mode, then ${var.next_flow}"),
    say("error"),
    hangUp,
  ],
});

const source = "exports.main = async () => ({ code: `$${7 * 1000}`, mode: process.env.GATE_MODE })";

const stack = (change: object = {}): object => ({
  variable: { gate_mode: { default: "observe" }, next_flow: {} },
  data: { archive_file: { zip: { source: { content: source, filename: "app.js" } } } },
  resource: {
    aws_lambda_function: {
      code: {
        handler: "app.main",
        timeout: 3,
        filename: "${data.archive_file.zip.output_path}",
        environment: [{ variables: { GATE_MODE: "${var.gate_mode}" } }],
      },
    },
    aws_connect_contact_flow: { flow: { name: "gate", type: "CONTACT_FLOW", content } },
    ...change,
  },
});

const read = (document: unknown) => stackOf(document, "cdk.tf.json");

describe("a synthesized stack", () => {
  it("is read with its templates resolved, and its function runs", async () => {
    const call = dial(stackArtefact(read(stack())));
    await call.hears(/^\$\{price\} %\{off\} 7000 in observe, then var-next-flow$/);
  });

  it("takes values for variables and for the environment", async () => {
    const given = stackOf(stack(), "cdk.tf.json", { variables: { next_flow: "abc" } });
    const call = dial(stackArtefact(given, { environment: { GATE_MODE: "off" } }));
    await call.hears(/in off, then abc$/);
  });

  it("knows what time it is in the call, and what answers its requests", async () => {
    const code = `exports.main = async () => ({
      code: new Date().toISOString(),
      mode: await (await fetch("https://api.example.com/mode")).text(),
    })`;
    const clock = stackOf(
      {
        ...stack(),
        data: { archive_file: { zip: { source: { content: code, filename: "app.js" } } } },
      },
      "cdk.tf.json",
    );
    const fetch = ({ url }: Request): Response => new Response(`the mode of ${url}`);
    const at = Date.UTC(2026, 6, 4, 9, 30);
    let call = dial(stackArtefact(clock), { at, fetch });
    await call.hears(/2026-07-04T09:30:00.000Z in the mode of https:\/\/api\.example\.com\/mode,/);
    call = dial(stackArtefact(clock));
    await call.hears(/error/);
    expect(call.happenings("lambda")[0]?.answer).toMatchObject({
      kind: "failed",
      error: expect.stringMatching(/sends a request to api\.example\.com/) as string,
    });
  });

  describe("with a table", () => {
    const withTable = (table: object, value: string): object => {
      const base = stack({ aws_dynamodb_table: { callers: table } }) as {
        readonly resource: { readonly aws_lambda_function: { readonly code: object } };
      };
      Object.assign(base.resource.aws_lambda_function.code, {
        environment: [{ variables: { TABLE: value } }],
      });
      return { ...base, variable: { prefix: { default: "gate" }, next_flow: {} } };
    };
    const table = { name: "${var.prefix}-callers", hash_key: "caller" };

    it.each([
      ["a reference", "${aws_dynamodb_table.callers.name}"],
      ["its id", "${aws_dynamodb_table.callers.id}"],
      ["the same text", "${var.prefix}-callers"],
    ])("gives it the name that functions know by %s", (_, value) => {
      const { tables, functions } = read(withTable(table, value));
      expect(tables).toEqual([{ name: "gate-callers", key: "caller" }]);
      expect([...functions.values()][0]?.environment).toEqual({ TABLE: "gate-callers" });
      const { tables: named } = stackOf(withTable(table, value), "cdk.tf.json", {
        variables: { prefix: "mine" },
      });
      expect(named).toEqual([{ name: "mine-callers", key: "caller" }]);
    });

    it("refuses one with a sort key", () => {
      expect(() => read(withTable({ ...table, range_key: "at" }, "x"))).toThrow(
        "the table callers cannot be simulated: it needs a hash_key, and no range_key",
      );
    });
  });

  it("finds the variables that Lambda sets", async () => {
    const names = ["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"];
    const telling = `exports.main = async () => ({ code: ${JSON.stringify(names)}.map((name) => process.env[name]).join() })`;
    const document = {
      ...stack(),
      data: { archive_file: { zip: { source: { content: telling } } } },
    };
    const call = dial(stackArtefact(read(document)));
    await call.hears(
      /us-east-1,stand-in-access-key-id,stand-in-secret-access-key,stand-in-session-token/,
    );
  });

  describe("with two contact flows", () => {
    const two = stack({
      aws_connect_contact_flow: {
        gate_flow: { name: "gate", type: "CONTACT_FLOW", content },
        gate_flagging: { name: "gate-flag", type: "QUEUE_TRANSFER", content },
      },
    });
    const named = (contactFlow?: string) => stackOf(two, "cdk.tf.json", { contactFlow });

    it("is read with the flow that calls come into", () => {
      expect(named()).toMatchObject({ flowName: "gate", flowType: "CONTACT_FLOW" });
    });

    it.each(["gate-flag", "gate_flagging", "flagging"])(
      "is read with the one called %s",
      (name) => {
        expect(named(name)).toMatchObject({ flowName: "gate-flag", flowType: "QUEUE_TRANSFER" });
      },
    );

    it("names the flows there are where none is called so, or more than one", () => {
      const all =
        'name one with --contact-flow, by its resource or its name; there are gate_flow ("gate", CONTACT_FLOW), gate_flagging ("gate-flag", QUEUE_TRANSFER)';
      expect(() => named("flag")).toThrow(`cdk.tf.json has no contact flow "flag": ${all}`);
      const alike = stack({
        aws_connect_contact_flow: { a_flow: { content }, b_flow: { content } },
      });
      expect(() => stackOf(alike, "x", { contactFlow: "flow" })).toThrow(
        /x has more than one contact flow "flow": name one.* a_flow \("contact flow", CONTACT_FLOW\)/,
      );
    });
  });

  it("plays a flow for transfers in the contact that an agent's transfer makes", async () => {
    const code = `exports.main = async ({ Details: { ContactData: c } }) => ({
      code: c.InitiationMethod + " of " + c.PreviousContactId + " of " + c.InitialContactId,
      mode: c.CustomerEndpoint.Address + (c.ContactId === c.PreviousContactId ? "" : " anew"),
    })`;
    const flow = (type: string) =>
      stackOf(
        {
          ...stack({ aws_connect_contact_flow: { flow: { name: "gate", type, content } } }),
          data: { archive_file: { zip: { source: { content: code, filename: "app.js" } } } },
        },
        "cdk.tf.json",
      );
    const options = { callerNumber: "+12065550111", contactId: "a" };
    const call = dial(stackArtefact(flow("QUEUE_TRANSFER")), options);
    await call.hears(/ TRANSFER of a of a in \+12065550111 anew, /);
    const inbound = dial(stackArtefact(flow("CONTACT_FLOW")), options);
    await inbound.hears(/ INBOUND of a of a in \+12065550111, /);
  });

  it("must have a contact flow, and one for inbound calls if there are more", () => {
    expect(() => read(stack({ aws_connect_contact_flow: {} }))).toThrow(
      /cdk\.tf\.json has no aws_connect_contact_flow/,
    );
    const two = { aws_connect_contact_flow: { one: { content }, two: { content } } };
    expect(() => read(stack(two))).toThrow(
      /2 contact flows, and not exactly one of the type CONTACT_FLOW: name one with --contact-flow/,
    );
    expect(() => read([])).toThrow(/no aws_connect_contact_flow/);
  });

  it("must hold the source of the function that is invoked", async () => {
    const bare = read(stack({ aws_lambda_function: { code: { filename: "code.zip" } } }));
    const withoutArchive = { ...bare, functions: new Map() };
    const call = dial(stackArtefact(withoutArchive));
    await call.failsWith(Error, /invokes .*:function:code, but the stack does not hold the source/);
  });

  it("must be a file of JSON", () => {
    const folder = mkdtempSync(join(tmpdir(), "stack-"));
    expect(() => readStack(folder)).toThrow(/cdk\.tf\.json cannot be read; npm run synth/);
    writeFileSync(join(folder, "cdk.tf.json"), "{");
    expect(() => readStack(folder)).toThrow(/cdk\.tf\.json is not valid JSON/);
    writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(stack()));
    expect(readStack(join(folder, "cdk.tf.json")).flowName).toBe("gate");
  });
});

describe("a Terraform text", () => {
  const resolve = (expression: string): string => `<${expression}>`;

  it.each([
    ["${ var.a }-${var.b}", "<var.a>-<var.b>"],
    ["$${a}", "${a}"],
    ["%%{a}", "%{a}"],
    ["$$ 5 % $a %d", "$$ 5 % $a %d"],
    ["$.Attributes.code", "$.Attributes.code"],
  ])("%s reads as %s", (text, value) => {
    expect(readTerraformText(text, resolve)).toBe(value);
  });

  it("is refused with a directive, or with an expression other than a plain reference", () => {
    expect(() => readTerraformText("%{ if a }", resolve)).toThrow(/"%\{…" is not understood/);
    expect(() => readTerraformText('${join("", var.a)}', resolve)).toThrow(/not understood/);
  });
});
