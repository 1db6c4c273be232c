import { SimulatorError } from "../../simulator-error";
import type { Item } from "./item";
import { ServiceError } from "./service-error";

/** A table with a partition key of type S, and no sort key. */
export interface TableSchema {
  readonly name: string;
  /** The name of the key. */
  readonly key: string;
  /** The attribute with the second, since 1970, from which an item may be deleted. */
  readonly ttl?: string;
}

/** The items of one table by their keys. */
export class StandInTable {
  readonly #schema: TableSchema;
  readonly #items = new Map<string, Item>();

  constructor(schema: TableSchema) {
    this.#schema = schema;
  }

  get items(): readonly Item[] {
    return [...this.#items.values()];
  }

  get(key: string): Item | undefined {
    return this.#items.get(key);
  }

  /** @throws SimulatorError where the item has no key. */
  put(item: Item): void {
    const { name, key } = this.#schema;
    const value = item[key];
    if (typeof value !== "string" || value === "") {
      throw new SimulatorError(
        `an item of the table ${name} needs its key "${key}", a text: ${JSON.stringify(item)}`,
      );
    }
    this.#items.set(value, item);
  }

  delete(key: string): void {
    this.#items.delete(key);
  }

  /**
   * Deletes the items whose time has come.
   *
   * @param now milliseconds since 1970
   */
  expire(now: number): void {
    const { ttl } = this.#schema;
    if (ttl === undefined) return;
    for (const [key, item] of this.#items) {
      const end = item[ttl];
      if (typeof end === "number" && end * 1000 <= now) this.#items.delete(key);
    }
  }

  /** The key's value, from a request's key. @throws ServiceError where it is another key. */
  keyIn(item: Item): string {
    const { key } = this.#schema;
    const value = item[key];
    if (Object.keys(item).length === 1 && typeof value === "string") return value;
    throw new ServiceError(
      "ValidationException",
      "The provided key element does not match the schema",
    );
  }

  /** @throws SimulatorError where an update would change the key. */
  keepsKey(attributes: readonly string[]): void {
    const { name, key } = this.#schema;
    if (attributes.includes(key)) {
      throw new SimulatorError(
        `DynamoDB would refuse an update of the table ${name} that changes its key "${key}"`,
      );
    }
  }
}
