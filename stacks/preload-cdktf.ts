/** The libraries with the largest source maps; one that is missing here is only loaded later. */
const LIBRARIES = [
  "cdktf",
  "@cdktf/provider-archive/lib/data-archive-file",
  "@cdktf/provider-aws/lib/cloudwatch-log-group",
  "@cdktf/provider-aws/lib/cloudwatch-metric-alarm",
  "@cdktf/provider-aws/lib/connect-contact-flow",
  "@cdktf/provider-aws/lib/connect-phone-number",
  "@cdktf/provider-aws/lib/iam-role",
  "@cdktf/provider-aws/lib/lambda-function",
  "@cdktf/provider-aws/lib/provider",
];

/**
 * Loads CDKTF without its source maps. Reading them takes longer than reading the code, and nobody
 * steps through it; the project's own files keep theirs.
 */
export const preloadCdktf = (): void => {
  const enabled = process.sourceMapsEnabled;
  process.setSourceMapsEnabled(false);
  try {
    // oxlint-disable-next-line typescript/no-require-imports -- loaded for its effect, now
    for (const library of LIBRARIES) require(library);
  } finally {
    process.setSourceMapsEnabled(enabled);
  }
};
