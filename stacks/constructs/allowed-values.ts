/** What a name prefix looks like, as a regular expression without anchors. */
export const NAME_PREFIX = "[A-Za-z0-9][A-Za-z0-9_-]{0,31}";

/**
 * Days for which CloudWatch Logs can keep a log.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
 */
export const RETENTION_DAYS: readonly number[] = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
];
