/**
 * A stand-in for DynamoDB's HTTP interface, in memory. It knows what a gate's function asks of it;
 * everything else fails and is named, so that no call goes on by a guess.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html
 */
import type { Fetch } from "../../ports";
import { SimulatorError } from "../../simulator-error";
import { batchGetItem, type TableByName } from "./batch-get-item";
import type { Item } from "./item";
import { operationIn } from "../signed-request";
import { ServiceError } from "./service-error";
import { StandInTable, type TableSchema } from "./stand-in-table";
import { updateItem } from "./update-item";

/** Items with plain values, by the name of their table: what a file keeps. */
export type TableContents = Readonly<Record<string, readonly Item[]>>;

/** Tables that live as long as this object: calls that share it share what is remembered. */
export class StandInDynamoDb {
  readonly #tables: ReadonlyMap<string, StandInTable>;

  /** @throws SimulatorError where an item belongs to no table, or has no key. */
  constructor(schemas: readonly TableSchema[], contents: TableContents = {}) {
    this.#tables = new Map(schemas.map((schema) => [schema.name, new StandInTable(schema)]));
    for (const [name, items] of Object.entries(contents)) {
      const table = this.table(name);
      for (const item of items) table.put(item);
    }
  }

  /** To read items, or to put some in. @throws SimulatorError where there is no such table. */
  table(name: string): StandInTable {
    const found = this.#tables.get(name);
    if (found !== undefined) return found;
    const all = [...this.#tables.keys()].join(", ");
    throw new SimulatorError(`there is no table ${name}; the tables of the stack: ${all}`);
  }

  /**
   * Deletes the items whose time has come; the service does so within a few days.
   *
   * @param now milliseconds since 1970
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html
   */
  expire(now: number): void {
    for (const table of this.#tables.values()) table.expire(now);
  }

  /** How many items there are. */
  get size(): number {
    return [...this.#tables.values()].reduce((sum, { items }) => sum + items.length, 0);
  }

  toJSON(): TableContents {
    return Object.fromEntries([...this.#tables].map(([name, { items }]) => [name, items]));
  }

  /**
   * Answers a request.
   *
   * @throws SimulatorError at a host, an operation or a part of a request that it does not know.
   */
  readonly fetch: Fetch = async (request) => {
    const operation = operationOf(request);
    const body: unknown = JSON.parse(await request.text());
    const tableByName: TableByName = (name) => {
      const found = this.#tables.get(name);
      if (found !== undefined) return found;
      throw new ServiceError("ResourceNotFoundException", "Requested resource not found");
    };
    try {
      return answer(200, operation(body, tableByName));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return errorAnswer(error);
    }
  };
}

/** An error as DynamoDB answers it. */
export const errorAnswer = ({ type, message }: ServiceError): Response =>
  answer(400, {
    __type: `${type === "ValidationException" ? VALIDATOR : SERVICE}#${type}`,
    message,
  });

const SERVICE = "com.amazonaws.dynamodb.v20120810";
const VALIDATOR = "com.amazon.coral.validate";

const answer = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/x-amz-json-1.0" },
  });

const HOST = /^dynamodb\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/;

const OPERATIONS: Readonly<Record<string, (request: unknown, tableByName: TableByName) => object>> =
  {
    "DynamoDB_20120810.BatchGetItem": batchGetItem,
    "DynamoDB_20120810.UpdateItem": updateItem,
  };

const operationOf = (request: Request): ((body: unknown, tables: TableByName) => object) => {
  const { host } = new URL(request.url);
  if (!HOST.test(host)) {
    throw new SimulatorError(
      `a function sends a request to ${host}; the simulator answers only requests to DynamoDB`,
    );
  }
  return operationIn(request, "DynamoDB", OPERATIONS);
};
