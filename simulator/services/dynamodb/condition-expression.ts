import { Expression, type Placeholders } from "./expression";
import type { Item, PlainValue } from "./item";

/** Whether an item, empty where there is none, meets a condition. */
export type Condition = (item: Item) => boolean;

/**
 * Reads a condition: comparisons, `attribute_exists`, `attribute_not_exists`, AND, OR, NOT and
 * parentheses.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html
 * @throws SimulatorError naming what else it has.
 */
export const conditionExpression = (text: string, placeholders: Placeholders): Condition => {
  const expression = new Expression(text, placeholders);
  const condition = either(expression);
  if (!expression.ended) expression.unknown("where AND, OR or its end must come");
  return condition;
};

const either = (expression: Expression): Condition => {
  const first = both(expression);
  if (!expression.takes("OR")) return first;
  const second = either(expression);
  return (item) => first(item) || second(item);
};

const both = (expression: Expression): Condition => {
  const first = negated(expression);
  if (!expression.takes("AND")) return first;
  const second = both(expression);
  return (item) => first(item) && second(item);
};

const negated = (expression: Expression): Condition => {
  if (!expression.takes("NOT")) return single(expression);
  const condition = negated(expression);
  return (item) => !condition(item);
};

const single = (expression: Expression): Condition => {
  if (expression.takes("(")) {
    const condition = either(expression);
    expression.expect(")");
    return condition;
  }
  if (expression.takes("attribute_exists")) {
    const name = attributeIn(expression);
    return (item) => Object.hasOwn(item, name);
  }
  if (expression.takes("attribute_not_exists")) {
    const name = attributeIn(expression);
    return (item) => !Object.hasOwn(item, name);
  }
  return comparison(expression);
};

const attributeIn = (expression: Expression): string => {
  expression.expect("(");
  const name = expression.attribute();
  expression.expect(")");
  return name;
};

type Operand = (item: Item) => PlainValue | undefined;

const comparison = (expression: Expression): Condition => {
  const left = operand(expression);
  const meets = COMPARATORS[expression.keyword];
  if (meets === undefined) return expression.unknown("where = <> < <= > or >= must come");
  expression.expect(expression.keyword);
  const right = operand(expression);
  return (item) => meets(left(item), right(item));
};

const operand = (expression: Expression): Operand => {
  const value = expression.value();
  if (value !== undefined) return () => value;
  const name = expression.attribute();
  return (item) => (Object.hasOwn(item, name) ? item[name] : undefined);
};

type Compare = (left: PlainValue | undefined, right: PlainValue | undefined) => boolean;

/** Values of two types are neither equal nor in any order; nor is one that is missing. */
const ordered =
  (holds: (left: PlainValue, right: PlainValue) => boolean): Compare =>
  (left, right) =>
    left !== undefined && right !== undefined && typeof left === typeof right && holds(left, right);

const COMPARATORS: Readonly<Record<string, Compare>> = {
  "=": ordered((left, right) => left === right),
  "<>": (left, right) => left !== right,
  "<": ordered((left, right) => left < right),
  "<=": ordered((left, right) => left <= right),
  ">": ordered((left, right) => left > right),
  ">=": ordered((left, right) => left >= right),
};
