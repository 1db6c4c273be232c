import type { SaltedHash } from "../memory/codes";

/**
 * A code as the table keeps it. The hash keeps codes out of backups and exports; it is no match for
 * somebody who can read the table during the call, since there are few codes to try.
 */
export const saltedHash = async (code: string): Promise<SaltedHash> => {
  const salt = crypto.randomUUID();
  const hash = await crypto.subtle.sign("HMAC", await keyOf(salt), bytesOf(code));
  return { hash: hexadecimal(hash), salt };
};

/** Whether keys are the code. The comparison takes as long for every wrong one. */
export const isCode = async (keys: string, { hash, salt }: SaltedHash): Promise<boolean> =>
  crypto.subtle.verify("HMAC", await keyOf(salt), fromHexadecimal(hash), bytesOf(keys));

const keyOf = (salt: string) =>
  crypto.subtle.importKey("raw", bytesOf(salt), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);

const bytesOf = (text: string) => new TextEncoder().encode(text);

const hexadecimal = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

const fromHexadecimal = (text: string) =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
