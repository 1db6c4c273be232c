import { createHash, createHmac } from "node:crypto";
import type { ServiceRequest } from "./service";

/**
 * The signature that AWS computes of a request, written down from its documentation and not from
 * the library that signs.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export const signatureOf = (
  { method, path, headers, body }: ServiceRequest,
  secretAccessKey: string,
): string => {
  const { authorization = "" } = headers;
  const [, scope = ""] = /Credential=[^/]+\/([^,]+)/.exec(authorization) ?? [];
  const [, signed = ""] = /SignedHeaders=([^,]+)/.exec(authorization) ?? [];
  const lines = signed.split(";").map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, path, "", lines.join(""), signed, sha256(body)].join("\n");
  const time = String(headers["x-amz-date"]);
  const key = scope.split("/").reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  const text = ["AWS4-HMAC-SHA256", time, scope, sha256(canonical)].join("\n");
  return hmac(key, text).toString("hex");
};

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac("sha256", key).update(text).digest();
