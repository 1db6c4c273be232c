import { SimulatorError } from "../../simulator-error";
import { Expression, type Placeholders } from "./expression";
import type { Item, PlainValue } from "./item";
import { ServiceError } from "./service-error";

export interface Update {
  /** Names of the attributes that it sets, adds to or removes. */
  readonly attributes: readonly string[];
  /** The item afterwards. */
  readonly apply: (item: Item) => Item;
}

/** The value that an attribute gets; `undefined` removes it. */
type Change = (item: Item) => PlainValue | undefined;

/**
 * Reads an update: SET with sums, differences and `if_not_exists`, ADD of numbers, REMOVE.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html
 * @throws SimulatorError naming what else it has.
 */
export const updateExpression = (text: string, placeholders: Placeholders): Update => {
  const expression = new Expression(text, placeholders);
  const changes = new Map<string, Change>();
  const clauses = new Set<string>();
  while (!expression.ended) {
    const clause = expression.keyword;
    const read = CLAUSES[clause];
    if (read === undefined) return expression.unknown("where SET, ADD or REMOVE must come");
    if (clauses.has(clause)) return expression.unknown("where each of SET, ADD, REMOVE comes once");
    clauses.add(clause);
    expression.expect(clause);
    do {
      const name = expression.attribute();
      if (changes.has(name)) {
        throw new SimulatorError(
          `DynamoDB would refuse the expression "${text}": it changes ${name} more than once`,
        );
      }
      changes.set(name, read(expression, name));
    } while (expression.takes(","));
  }
  return {
    attributes: [...changes.keys()],
    apply: (item) => {
      const changed = new Map(Object.entries(item));
      for (const [name, change] of changes) {
        const value = change(item);
        if (value === undefined) changed.delete(name);
        else changed.set(name, value);
      }
      return Object.fromEntries(changed);
    },
  };
};

const remove = (): Change => () => undefined;

const add = (expression: Expression, name: string): Change => {
  const value = expression.value();
  if (typeof value !== "number") {
    throw new SimulatorError(
      `the stand-in for DynamoDB does not know how to ADD ${JSON.stringify(value)} to ${name}; it adds numbers`,
    );
  }
  return (item) => sum(read(item, name) ?? 0, value);
};

const set = (expression: Expression): Change => {
  expression.expect("=");
  const first = operand(expression);
  const sign = expression.takes("+") ? 1 : expression.takes("-") ? -1 : 0;
  if (sign === 0) return first;
  const second = operand(expression);
  return (item) => sum(first(item), second(item), sign);
};

const CLAUSES: Readonly<Record<string, (expression: Expression, name: string) => Change>> = {
  SET: set,
  ADD: add,
  REMOVE: remove,
};

const operand = (expression: Expression): ((item: Item) => PlainValue) => {
  const value = expression.value();
  if (value !== undefined) return () => value;
  if (expression.takes("if_not_exists")) {
    expression.expect("(");
    const name = expression.attribute();
    expression.expect(",");
    const otherwise = operand(expression);
    expression.expect(")");
    return (item) => read(item, name) ?? otherwise(item);
  }
  const name = expression.attribute();
  return (item) => read(item, name) ?? missing();
};

const read = (item: Item, name: string): PlainValue | undefined =>
  Object.hasOwn(item, name) ? item[name] : undefined;

const missing = (): never => {
  throw new ServiceError(
    "ValidationException",
    "The provided expression refers to an attribute that does not exist in the item",
  );
};

const sum = (left: PlainValue, right: PlainValue, sign: 1 | -1 = 1): number => {
  if (typeof left === "number" && typeof right === "number") return left + sign * right;
  throw new ServiceError(
    "ValidationException",
    "An operand in the update expression has an incorrect data type",
  );
};
