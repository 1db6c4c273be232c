import { Token } from "cdktf";
import { GATE_MODES } from "../../functions/challenge/mode";
import { show } from "../../flows/language/json";
import { checkSettings } from "../settings/check-settings";
import type { GateSettings } from "../settings/gate-settings";
import { SettingsError, type SettingsProblem } from "../settings/problem";
import { INSTANCE, NAME_PREFIX, RETENTION_DAYS } from "../variables/gate-variables";
import type { SpamGateProps } from "./spam-gate";

/** What a gate is built from: everything that has a default is filled in. */
export interface CompleteProps extends SpamGateProps {
  readonly settings: GateSettings;
  readonly namePrefix: string;
  readonly logRetentionDays: number;
}

/**
 * Completes and checks the props of a gate. Tokens pass: what they stand for is known to
 * Terraform alone.
 *
 * @param path the construct's path, to name it in errors
 * @throws SettingsError with all problems of the settings, or else of the other props, at once.
 */
export const completeProps = (props: SpamGateProps, path: string): CompleteProps => {
  const complete = {
    ...props,
    settings: checkSettings(props.settings ?? {}, `They are the settings of the gate at ${path}.`),
    namePrefix: props.namePrefix ?? "deter-spam-callers",
    logRetentionDays: props.logRetentionDays ?? 30,
  };
  const problems = problemsOf(complete);
  if (problems.length > 0) {
    throw new SettingsError(problems, `They are props of the gate at ${path}.`);
  }
  return complete;
};

const problemsOf = (props: CompleteProps): SettingsProblem[] => {
  const { settings, instanceArn, namePrefix, logRetentionDays, gateMode } = props;
  const checks: readonly (readonly [keyof SpamGateProps, boolean, string])[] = [
    [
      "instanceArn",
      isOfForm(INSTANCE, instanceArn),
      "allowed: the ARN of an Amazon Connect instance, such as arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-4333-8444-555555555555",
    ],
    [
      "namePrefix",
      isOfForm(NAME_PREFIX, namePrefix),
      "allowed: 1 to 32 letters, digits, hyphens or underscores, starting with a letter or digit",
    ],
    [
      "logRetentionDays",
      Token.isUnresolved(logRetentionDays) || RETENTION_DAYS.includes(logRetentionDays),
      `allowed: what CloudWatch Logs offers, ${RETENTION_DAYS.join(", ")}`,
    ],
    [
      "gateMode",
      gateMode === undefined || isOfForm(GATE_MODES.join("|"), gateMode),
      `allowed: ${GATE_MODES.join(", ")}`,
    ],
    [
      "phoneNumberId",
      settings.phoneNumber !== "existing" || props.phoneNumberId !== undefined,
      'needed where the setting phoneNumber is "existing": the id of a claimed number',
    ],
    [
      "nextContactFlowId",
      settings.onPassed !== "transfer-to-flow" || props.nextContactFlowId !== undefined,
      'needed where the setting onPassed is "transfer-to-flow": the id or ARN of a contact flow',
    ],
    [
      "nextQueueId",
      settings.onPassed !== "transfer-to-queue" || props.nextQueueId !== undefined,
      'needed where the setting onPassed is "transfer-to-queue": the id or ARN of a queue',
    ],
  ];
  return checks.flatMap(([prop, fits, allowed]) =>
    fits ? [] : { path: prop, value: show(props[prop]), allowed },
  );
};

const isOfForm = (form: string, value: string): boolean =>
  Token.isUnresolved(value) || new RegExp(`^(${form})$`).test(value);
