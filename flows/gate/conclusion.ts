import type { Action } from "../language/actions";
import { invokeLambda, setAttributes, tagContact } from "../language/build";
import type { ScreeningProps } from "./gate-flow-props";
import { ATTRIBUTES, BILLING_TAG, type Outcome } from "./outcome";

/** The action that records an outcome; every call leaves the gate through one of these. */
export const recordOf = (outcome: Outcome): string => `record-${outcome}`;

/** The action that reports an outcome. */
const reportOf = (outcome: Outcome): string => `report-${outcome}`;

/** The action that tags a contact with an outcome. */
const tagOf = (outcome: Outcome): string => `tag-${outcome}`;

export interface ConclusionProps {
  readonly outcome: Outcome;
  /** Where the call goes next. */
  readonly next: string;
  /** Whether the challenge function counts how the call ended. */
  readonly reporting: boolean;
  /** Absent: every caller is challenged. */
  readonly screening?: ScreeningProps | undefined;
  /** Whether the contact's tag holds the outcome too. */
  readonly billingTag: boolean;
  readonly challengeFunctionArn: string;
}

/**
 * Writes an outcome to the contact record, tags and reports it. If any of these fails, the call goes on all
 * the same. The report is asynchronous, so the caller never waits for it.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/invoke-lambda-function-block.html
 */
export const conclusion = (props: ConclusionProps): readonly Action[] => {
  const { outcome, next, screening, billingTag, challengeFunctionArn } = props;
  const reports = props.reporting || screening?.remembers === true;
  const afterTag = reports ? reportOf(outcome) : next;
  const afterRecord = billingTag ? tagOf(outcome) : afterTag;
  const record = setAttributes(
    recordOf(outcome),
    { [ATTRIBUTES.outcome]: outcome },
    afterRecord,
    afterRecord,
  );
  const tag = billingTag
    ? [tagContact(tagOf(outcome), { [BILLING_TAG]: outcome }, afterTag, afterTag)]
    : [];
  if (!reports) return [record, ...tag];
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
        ...(screening === undefined ? {} : { reason: `$.Attributes.${ATTRIBUTES.reason}` }),
      },
    },
    next,
    next,
  );
  return [record, ...tag, report];
};
