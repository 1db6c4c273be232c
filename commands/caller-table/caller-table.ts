import {
  DynamoDBClient,
  DescribeTableCommand,
  type TableDescription,
} from "@aws-sdk/client-dynamodb";
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  ScanCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import {
  ATTRIBUTES,
  FLAG_ATTRIBUTES,
  KEY,
  SWITCH_KEY,
} from "../../functions/challenge/memory/caller-item";
import { numberTextsKeys } from "../../functions/challenge/memory/text-items";
import { entryUpdate } from "./entry-update";
import type { Item, ListEntry } from "./known-caller";
import type { TableAddress } from "./table-address";
import { TableError, tableError } from "./table-error";

/** The caller table, as the commands use it. Every method throws TableError where it fails. */
export interface CallerTable {
  readonly name: string;
  /** The items of all numbers, page by page: without the attributes of counted calls. */
  readonly scan: () => AsyncIterable<readonly Item[]>;
  /** Puts a number on a list. @param now seconds since 1970 */
  readonly list: (number: string, entry: ListEntry, now: number) => Promise<void>;
  /** Deletes all that is known of a number. @returns what it was */
  readonly forget: (number: string) => Promise<Item | undefined>;
  readonly readSwitch: () => Promise<Item | undefined>;
  readonly writeSwitch: (attributes: Item) => Promise<void>;
  /** @returns the switch that there was */
  readonly removeSwitch: () => Promise<Item | undefined>;
}

/** Tries for one change where calls are counted on the same item at the same time. */
const TRIES = 8;

/** A wrong endpoint or a lost network ends in an error after some seconds. */
const BOUNDS = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 3000, requestTimeout: 5000, throwOnRequestTimeout: true },
} as const;

/**
 * Works on a caller table, after a look at its key.
 *
 * @throws TableError where there is no such table, or it is not a caller table
 */
export const withCallerTable = async <Result>(
  { name, region }: TableAddress,
  work: (table: CallerTable) => Promise<Result>,
): Promise<Result> => {
  // On Node.js 20 the SDK warns of its later versions. This project pins the version, and the
  // person who lists callers cannot do anything about it.
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
  const client = new DynamoDBClient({ region, ...BOUNDS });
  try {
    const address = await orTableError({ name, region }, async () => ({
      name,
      region: await client.config.region(),
    }));
    const { Table } = await orTableError(address, () =>
      client.send(new DescribeTableCommand({ TableName: address.name })),
    );
    checkShape(Table, address);
    return await work(callerTable(client, address));
  } finally {
    client.destroy();
  }
};

const orTableError = async <Answer>(
  address: TableAddress,
  send: () => Promise<Answer>,
): Promise<Answer> => {
  try {
    return await send();
  } catch (cause) {
    throw tableError(cause, address);
  }
};

const checkShape = (table: TableDescription | undefined, { name }: TableAddress): void => {
  const keys = table?.KeySchema?.map(({ AttributeName }) => AttributeName) ?? [];
  const type = table?.AttributeDefinitions?.find((each) => each.AttributeName === KEY);
  if (keys.join() === KEY && type?.AttributeType === "S") return;
  throw new TableError(
    `The table ${name} is not a caller table: its key is ${keys.join(" and ")}, and a caller table has the text key ${KEY} alone. Name another table.`,
  );
};

const callerTable = (client: DynamoDBClient, address: TableAddress): CallerTable => {
  const documents = DynamoDBDocumentClient.from(client);
  const TableName = address.name;
  const attempt = <Answer>(send: () => Promise<Answer>): Promise<Answer> =>
    orTableError(address, send);

  const read = async (key: string): Promise<Item | undefined> => {
    const request = new GetCommand({ TableName, Key: { [KEY]: key }, ConsistentRead: true });
    return (await attempt(() => documents.send(request))).Item;
  };
  const remove = async (key: string): Promise<Item | undefined> => {
    const request = new DeleteCommand({ TableName, Key: { [KEY]: key }, ReturnValues: "ALL_OLD" });
    return (await attempt(() => documents.send(request))).Attributes;
  };

  return {
    name: TableName,
    async *scan() {
      let from: Record<string, unknown> | undefined;
      do {
        const request = new ScanCommand({ ...SCAN, TableName, ExclusiveStartKey: from });
        const page = await attempt(() => documents.send(request));
        yield (page.Items ?? []).filter((item) => item[KEY] !== SWITCH_KEY);
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
    },
    list: async (number, entry, now) => {
      for (let tries = 1; ; tries += 1) {
        const request = new UpdateCommand({
          TableName,
          Key: { [KEY]: number },
          ...entryUpdate(await read(number), entry, now),
        });
        try {
          await documents.send(request);
          return;
        } catch (cause) {
          if (!isRefused(cause) || tries === TRIES) throw tableError(cause, address);
        }
      }
    },
    forget: async (number) => {
      // Where codes are texted, texts to a number are counted in items of their own.
      const keys = [number, ...numberTextsKeys(number, Date.now())];
      return (await Promise.all(keys.map(remove))).find((item) => item !== undefined);
    },
    readSwitch: () => read(SWITCH_KEY),
    writeSwitch: async (attributes) => {
      const request = new PutCommand({ TableName, Item: { ...attributes, [KEY]: SWITCH_KEY } });
      await attempt(() => documents.send(request));
    },
    removeSwitch: () => remove(SWITCH_KEY),
  };
};

const isRefused = (cause: unknown): boolean =>
  cause instanceof Error && cause.name === "ConditionalCheckFailedException";

const READ = [KEY, ...Object.values(ATTRIBUTES), ...Object.values(FLAG_ATTRIBUTES)];

const SCAN = {
  ConsistentRead: true,
  ProjectionExpression: READ.map((_, i) => `#${i}`).join(", "),
  ExpressionAttributeNames: Object.fromEntries(READ.map((name, i) => [`#${i}`, name])),
};
