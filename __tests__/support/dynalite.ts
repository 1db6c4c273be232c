/** Dynalite, another implementation of DynamoDB's HTTP interface, on a free port of this machine. */
import dynalite from "dynalite";

export interface LocalDynamoDb {
  /** Such as `http://127.0.0.1:40123`. */
  readonly endpoint: string;
  readonly ask: (operation: string, body: object) => Promise<ServiceAnswer>;
  readonly stop: () => Promise<void>;
}

/** Status and body of a response. */
export interface ServiceAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Starts it with one table whose only key is a text. */
export const startDynalite = async (table: string, key: string): Promise<LocalDynamoDb> => {
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const endpoint = `http://127.0.0.1:${server.address().port}`;
  const ask = async (operation: string, body: object): Promise<ServiceAnswer> =>
    answerOf(await fetch(dynamoDbRequest(endpoint, operation, body)));
  await ask("CreateTable", {
    TableName: table,
    AttributeDefinitions: [{ AttributeName: key, AttributeType: "S" }],
    KeySchema: [{ AttributeName: key, KeyType: "HASH" }],
    BillingMode: "PAY_PER_REQUEST",
  });
  let status: unknown;
  while (status !== "ACTIVE") {
    const { body } = await ask("DescribeTable", { TableName: table });
    status = (body as { readonly Table: { readonly TableStatus: string } }).Table.TableStatus;
  }
  return {
    endpoint,
    ask,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => {
        server.close(closed);
      });
    },
  };
};

/** A request that has all headers of a signed one; its signature is none. */
export const dynamoDbRequest = (endpoint: string, operation: string, body: object): Request =>
  new Request(endpoint, {
    method: "POST",
    headers: {
      "Content-Type": "application/x-amz-json-1.0",
      "X-Amz-Target": `DynamoDB_20120810.${operation}`,
      "X-Amz-Date": "20260105T150000Z",
      "X-Amz-Security-Token": "token",
      Authorization: "AWS4-HMAC-SHA256 Credential=x, SignedHeaders=x, Signature=x",
    },
    body: JSON.stringify(body),
  });

export const answerOf = async (response: Response): Promise<ServiceAnswer> => ({
  status: response.status,
  body: await response.json(),
});
