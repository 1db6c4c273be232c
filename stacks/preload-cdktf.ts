/**
 * Loads CDKTF without its source maps. Reading them takes longer than reading the code, and nobody
 * steps through it; the project's own files keep theirs.
 */
export const preloadCdktf = (): void => {
  const enabled = process.sourceMapsEnabled;
  process.setSourceMapsEnabled(false);
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded for its effect, now
    require("cdktf");
  } finally {
    process.setSourceMapsEnabled(enabled);
  }
};
