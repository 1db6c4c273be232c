import type { Action } from "../language/actions";
import { invokeLambda, setAttributes } from "../language/build";
import { ATTRIBUTES, type Outcome } from "./outcome";

/** The action that records an outcome; every call leaves the gate through one of these. */
export const recordOf = (outcome: Outcome): string => `record-${outcome}`;

/** The action that reports an outcome. */
const reportOf = (outcome: Outcome): string => `report-${outcome}`;

export interface ConclusionProps {
  readonly outcome: Outcome;
  /** Where the call goes next. */
  readonly next: string;
  /** Whether the challenge function hears how the call ended. */
  readonly reporting: boolean;
  readonly challengeFunctionArn: string;
}

/**
 * Writes an outcome to the contact record and reports it. If either fails, the call goes on all
 * the same. The report is asynchronous, so the caller never waits for it.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/invoke-lambda-function-block.html
 */
export const conclusion = (props: ConclusionProps): readonly Action[] => {
  const { outcome, next, reporting, challengeFunctionArn } = props;
  const afterRecord = reporting ? reportOf(outcome) : next;
  const record = setAttributes(
    recordOf(outcome),
    { [ATTRIBUTES.outcome]: outcome },
    afterRecord,
    afterRecord,
  );
  if (!reporting) return [record];
  const report = invokeLambda(
    reportOf(outcome),
    {
      functionArn: challengeFunctionArn,
      type: "ASYNCHRONOUS",
      seconds: 1,
      attributes: {
        request: "report",
        outcome,
        attempts: `$.Attributes.${ATTRIBUTES.attempts}`,
      },
    },
    next,
    next,
  );
  return [record, report];
};
