/**
 * Conditions of an action: evaluated top to bottom, the first match wins. Every operator is
 * case-sensitive; a reference without a value, or an empty value, matches nothing.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/check-contact-attributes.html
 */
import type { ConditionBranch } from "../flows/language/document";
import type { Operator } from "../flows/language/operators";
import type { Contact } from "./contact";
import { compileValue, type Resolve } from "./compile-references";
import { SimulatorError } from "./simulator-error";

/** Index of the condition that a value meets, or -1. */
export type Match = (value: string | undefined, contact: Contact) => number;

export const compileConditions = (branches: readonly ConditionBranch[] | undefined): Match => {
  const conditions = (branches ?? []).map(({ Condition: condition }) => ({
    meets: MEETS[condition.Operator],
    operand: compileValue(condition.Operands[0] ?? "") satisfies Resolve,
  }));
  return (value, contact) => {
    if (value === undefined || value === "") return -1;
    return conditions.findIndex(({ meets, operand }) => {
      const other = operand(contact);
      return other !== undefined && other !== "" && meets(value, other);
    });
  };
};

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** Numbers are decimal numbers only: neither `1e3` nor ` 12` nor `Timeout` is one. */
const numeric =
  (holds: (a: number, b: number) => boolean) =>
  (value: string, operand: string): boolean =>
    DECIMAL.test(value) && DECIMAL.test(operand) && holds(Number(value), Number(operand));

const MEETS: Readonly<Record<Operator, (value: string, operand: string) => boolean>> = {
  Equals: (value, operand) => value === operand,
  TextStartsWith: (value, operand) => value.startsWith(operand),
  TextEndsWith: (value, operand) => value.endsWith(operand),
  TextContains: (value, operand) => value.includes(operand),
  NumberGreaterThan: numeric((a, b) => a > b),
  NumberGreaterOrEqualTo: numeric((a, b) => a >= b),
  NumberLessThan: numeric((a, b) => a < b),
  NumberLessOrEqualTo: numeric((a, b) => a <= b),
  KeyExists: () => {
    throw new SimulatorError(
      "the operator KeyExists is not simulated: what it compares is not published",
    );
  },
};
