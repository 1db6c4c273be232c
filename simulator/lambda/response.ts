/**
 * Which answers of a function a flow takes.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html#verify-function
 */
export type ResponseType = "STRING_MAP" | "JSON";

/** Of two published limits, 32 KB and 64 KB, the smaller; in UTF-8. */
const LARGEST_BYTES = 32 * 1024;

/** `STRING_MAP`: a flat map of strings. `JSON`: any object. */
export const acceptsResponse = (
  type: ResponseType,
  value: unknown,
): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (type === "JSON") return bytesOf(value) <= LARGEST_BYTES;
  let bytes = 0;
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== "string") return false;
    bytes += key.length + item.length;
  }
  // Only where the sum comes near the limit does the exact length matter.
  return bytes <= LARGEST_BYTES / 4 || bytesOf(value) <= LARGEST_BYTES;
};

const bytesOf = (value: object): number => new TextEncoder().encode(JSON.stringify(value)).length;
