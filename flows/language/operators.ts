/**
 * The operators of a condition; each takes exactly one operand. The service refuses `And`, `Or`,
 * `Not`, `Contains`, `StartsWith` and the like.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-compare.html
 */
export const OPERATORS = [
  "Equals",
  "TextStartsWith",
  "TextEndsWith",
  "TextContains",
  "NumberGreaterThan",
  "NumberGreaterOrEqualTo",
  "NumberLessThan",
  "NumberLessOrEqualTo",
  "KeyExists",
] as const;

export type Operator = (typeof OPERATORS)[number];
