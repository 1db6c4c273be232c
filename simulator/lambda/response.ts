/**
 * Which answers of a function a flow takes.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html#verify-function
 */
export type ResponseType = "STRING_MAP" | "JSON";

/** The older of two published limits (32 KB and 64 KB), in UTF-8. */
const LARGEST_BYTES = 32 * 1024;

/** `STRING_MAP`: a flat map of strings. `JSON`: any object. */
export const acceptsResponse = (
  type: ResponseType,
  value: unknown,
): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (type === "JSON") return Buffer.byteLength(JSON.stringify(value)) <= LARGEST_BYTES;
  let bytes = 0;
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== "string") return false;
    bytes += key.length + item.length;
  }
  return bytes <= LARGEST_BYTES / 4 || Buffer.byteLength(JSON.stringify(value)) <= LARGEST_BYTES;
};
