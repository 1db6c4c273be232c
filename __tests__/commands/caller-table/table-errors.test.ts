import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setEnvironment } from "../../support/environment";
import { operatedTable, type OperatedTable } from "../../support/operated-table";
import { newFolder, writeTo } from "../../support/stack-folder";
import { spamGateWith } from "../../support/terminal";

let table: OperatedTable;
const restores: (() => void)[] = [];
const withVariables = (variables: Readonly<Record<string, string | undefined>>): void => {
  restores.push(setEnvironment(variables));
};

beforeAll(async () => {
  table = await operatedTable();
  await table.dynamodb.createTable("other-key", "id");
  await table.dynamodb.createTable("two-keys", "caller", "since");
});
afterEach(() => {
  table.dynamodb.beforeAnswer = undefined;
  for (const restore of restores.splice(0).reverse()) restore();
});
afterAll(() => table.stop());

const csv = writeTo(newFolder(), "callers.csv", "number,list\n+12065550100,deny\n");

/** Every command that needs the table, without its flags for the table. */
const COMMANDS: readonly (readonly string[])[] = [
  ["callers", "list"],
  ["callers", "add", "+12065550100", "--deny"],
  ["callers", "remove", "+12065550100"],
  ["callers", "import", csv],
  ["callers", "export", "/nowhere/callers.csv"],
  ["mode"],
  ["mode", "off"],
  ["mode", "deployed"],
];

/** What is printed where the table cannot be used: one line, and nothing else. */
const errorOf = async (args: readonly string[], name = table.name): Promise<string> => {
  const { code, output, errors } = await spamGateWith(...args, "--table", name);
  expect({ code, output }).toEqual({ code: 1, output: "" });
  expect(errors).not.toMatch(/\n +at |node_modules|\+1206/);
  return errors;
};

describe.each(COMMANDS.map((args) => [args.slice(0, 2).join(" "), args] as const))(
  "spam-gate %s",
  (_, args) => {
    it("says that there is no such table", async () => {
      expect(await errorOf(args, "no-table")).toBe(
        "There is no table no-table in us-east-1. Check the name, the region (--region) and the AWS account.",
      );
    });

    it.each([
      ["other-key", "id"],
      ["two-keys", "caller and since"],
    ])("refuses the table %s, which has another key", async (name, keys) => {
      expect(await errorOf(args, name)).toBe(
        `The table ${name} is not a caller table: its key is ${keys}, and a caller table has the text key caller alone. Name another table.`,
      );
      expect(await table.dynamodb.itemsOf(name)).toEqual([]);
    });

    it("says that there are no credentials", async () => {
      withVariables({ AWS_ACCESS_KEY_ID: undefined });
      expect(await errorOf(args)).toMatch(
        /^There are no usable AWS credentials: .*\. Sign in, or set AWS_PROFILE\.$/,
      );
    });

    it("says that nothing answers at the endpoint", async () => {
      withVariables({ AWS_ENDPOINT_URL_DYNAMODB: "http://127.0.0.1:1" });
      expect(await errorOf(args)).toBe(
        "DynamoDB cannot be reached for table gate-callers in us-east-1 (ECONNREFUSED). Check the network, the region and AWS_ENDPOINT_URL_DYNAMODB.",
      );
    });
  },
);

describe("the commands on the caller table", () => {
  it("say that a profile does not exist", async () => {
    withVariables({ AWS_ACCESS_KEY_ID: undefined, AWS_PROFILE: "nobody" });
    expect(await errorOf(["mode"])).toMatch(
      /^There are no usable AWS credentials for the profile nobody: /,
    );
  });

  it("say that the region is missing", async () => {
    withVariables({ AWS_REGION: undefined });
    expect(await errorOf(["mode"])).toBe(
      "The AWS region of table gate-callers is not known: give --region, or set AWS_REGION.",
    );
    const { code } = await table.run("mode", "--region", "us-east-1");
    expect(code).toBe(0);
  });

  it("say that an endpoint is not a URL", async () => {
    withVariables({ AWS_ENDPOINT_URL_DYNAMODB: "127.0.0.1" });
    expect(await errorOf(["mode"])).toMatch(/^AWS_ENDPOINT_URL_DYNAMODB, or .* is not a URL/);
  });

  it.each([
    ["AccessDeniedException", /^AWS denies the request on .*: docs\/callers\.md lists the rights/],
    ["UnrecognizedClientException", /^AWS does not accept the credentials .*: sign in again\.$/],
    ["ExpiredTokenException", /^AWS does not accept the credentials/],
    ["ConditionalCheckFailedException", /^Something else changes the same number in table gate-/],
    ["ThrottlingException", /^DynamoDB throttles table gate-callers .* Wait a minute/],
    [
      "InternalServerError",
      /^The table gate-callers in us-east-1 cannot be used: InternalServerError/,
    ],
  ])("say in one line what %s means", async (error, message) => {
    table.dynamodb.beforeAnswer = () => error;
    expect(await errorOf(["mode", "off"])).toMatch(message);
    table.dynamodb.beforeAnswer = (action) => (action === "DescribeTable" ? undefined : error);
    expect(await errorOf(["callers", "add", "+12065550100", "--deny"])).toMatch(message);
    expect(await table.items()).toEqual([]);
  });

  it("say in one line that something else answers at the endpoint", async () => {
    const server = createServer((_, response) => {
      response.end("<html>\u001b[2J</html>");
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const { port } = server.address() as AddressInfo;
    withVariables({ AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}` });
    const error = await errorOf(["mode"]);
    expect(error).toMatch(/^The table gate-callers in us-east-1 cannot be used: /);
    expect(error).not.toMatch(/[\u0000-\u001f]/);
    server.close();
    server.closeAllConnections();
  });

  it.each(["ab", "a b", "../x"])("refuse %j as the name of a table", async (name) => {
    expect(await errorOf(["mode"], name)).toMatch(/It must have 3 to 255 letters/);
  });
});
