/**
 * Reads lines such as `User-to-User: 123` or `tier=gold`.
 *
 * @returns the values by name, or the first line that is not one
 */
export const readNameValueLines = (
  text: string,
): { readonly values: Readonly<Record<string, string>> } | { readonly wrong: string } => {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const pairs = lines.map((line) => /^([^:=\s]+)\s*[:=]\s*(.*)$/.exec(line));
  const wrong = lines.find((_, i) => pairs[i] === null);
  if (wrong !== undefined) return { wrong };
  return {
    values: Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? "", pair?.[2] ?? ""])),
  };
};
