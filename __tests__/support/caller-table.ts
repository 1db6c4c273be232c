import { attributeValue, plainItem } from "../../functions/challenge/memory/attribute-values";
import { KEY } from "../../functions/challenge/memory/caller-item";
import type { Item } from "../../functions/challenge/memory/caller-record";
import { at } from "../../functions/challenge/request";
import { startDynalite } from "./dynalite";

/** A caller table on this machine, and a way to look into it. */
export interface CallerTable {
  /** The environment of a function that may use the table. */
  readonly environment: Readonly<Record<string, string>>;
  readonly put: (key: string, item: Item) => Promise<void>;
  /** Empty if the table has no such item. */
  readonly look: (key: string) => Promise<Item>;
  readonly stop: () => Promise<void>;
}

const NAME = "gate-callers";

/** A caller table that is there while a suite, or a `describe`, runs. */
export const useCallerTable = (): CallerTable => {
  let started: CallerTable | undefined;
  const table = (): CallerTable => {
    if (started === undefined) throw new Error("The table starts with the first test.");
    return started;
  };
  beforeAll(async () => {
    started = await startCallerTable();
  });
  afterAll(() => started?.stop());
  return {
    get environment() {
      return table().environment;
    },
    put: (key, item) => table().put(key, item),
    look: (key) => table().look(key),
    stop: () => table().stop(),
  };
};

/** Starts dynalite with an empty caller table in it. */
const startCallerTable = async (): Promise<CallerTable> => {
  const { endpoint, ask, stop } = await startDynalite(NAME, KEY);
  return {
    environment: tableEnvironment(endpoint),
    put: async (key, item) => {
      const attributes = Object.entries({ ...item, [KEY]: key }).flatMap(
        ([name, value]: [string, string | number | undefined]) =>
          value === undefined ? [] : [[name, attributeValue(value)] as const],
      );
      const body = { TableName: NAME, Item: Object.fromEntries(attributes) };
      const { status } = await ask("PutItem", body);
      if (status !== 200) throw new Error(`The item could not be put: ${JSON.stringify(body)}`);
    },
    look: async (key) => {
      const request = { TableName: NAME, Key: { [KEY]: attributeValue(key) } };
      const { body } = await ask("GetItem", { ...request, ConsistentRead: true });
      return plainItem(at(body, "Item"));
    },
    stop,
  };
};

/** What Lambda and the stack tell a function of its table, at another address. */
export const tableEnvironment = (endpoint: string): Readonly<Record<string, string>> => ({
  CALLER_TABLE: NAME,
  AWS_REGION: "us-east-1",
  AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
  AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  AWS_SESSION_TOKEN: "session-token",
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
});
