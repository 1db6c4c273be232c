import type { ConnectInstance } from "./connect-instance";

/** Who sends the texts, and what the challenge function needs for it. */
export interface TextSender {
  /** A variable of the function's environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** The one right that sending takes. */
  readonly statement: object;
  /** What Terraform fills in. */
  readonly references: readonly string[];
}

/**
 * A number, pool or sender id of the account.
 *
 * @param identityArn its ARN
 * @see https://docs.aws.amazon.com/sms-voice/latest/userguide/phone-numbers.html
 */
export const identitySender = (identityArn: string): TextSender => ({
  environment: { TEXT_IDENTITY: identityArn },
  statement: { Effect: "Allow", Action: "sms-voice:SendTextMessage", Resource: identityArn },
  references: [identityArn],
});

/**
 * A Notify configuration of the account, in the instance's Region.
 *
 * @param configurationId its id
 * @see https://docs.aws.amazon.com/sms-voice/latest/userguide/notify.html
 */
export const notifySender = (configurationId: string, instance: ConnectInstance): TextSender => {
  const partition = instance.partition();
  return {
    environment: { NOTIFY_CONFIGURATION: configurationId },
    statement: {
      Effect: "Allow",
      Action: "sms-voice:SendNotifyTextMessage",
      Resource: `arn:${partition}:sms-voice:${instance.region}:${instance.accountId}:notify-configuration/${configurationId}`,
    },
    references: [partition, instance.region, instance.accountId, configurationId],
  };
};
