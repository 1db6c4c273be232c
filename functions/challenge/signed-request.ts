import { AwsV4Signer } from "aws4fetch";

/** Who asks AWS, and in which region. */
export interface Credentials {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** With temporary credentials, which Lambda has. */
  readonly sessionToken?: string;
}

/**
 * What Lambda itself puts into the environment.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
export const lambdaCredentials = ({
  AWS_REGION: region = "",
  AWS_ACCESS_KEY_ID: accessKeyId = "",
  AWS_SECRET_ACCESS_KEY: secretAccessKey = "",
  AWS_SESSION_TOKEN: sessionToken,
}: NodeJS.ProcessEnv): Credentials => ({ region, accessKeyId, secretAccessKey, sessionToken });

export interface AwsRequest {
  /** As it is called in signatures, such as `dynamodb`. */
  readonly service: string;
  readonly endpoint: string;
  /** Version and operation, such as `DynamoDB_20120810.UpdateItem`. */
  readonly target: string;
  readonly body: object;
  /** @default - none besides those of every request */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Signs a request of AWS's JSON protocol. @returns what `fetch` takes */
export const signedRequest = async (
  credentials: Credentials,
  { service, endpoint, target, body, headers }: AwsRequest,
): Promise<{ readonly url: URL; readonly init: RequestInit }> => {
  const signer = new AwsV4Signer({
    ...credentials,
    service,
    cache: signingKeys,
    method: "POST",
    url: endpoint,
    headers: {
      "Content-Type": "application/x-amz-json-1.0",
      "X-Amz-Target": target,
      ...headers,
    },
    body: JSON.stringify(body),
  });
  const { url, ...init } = await signer.sign();
  return { url, init };
};

/** Signing keys hold for a day; making one takes four rounds of hashing. */
const signingKeys = new Map<string, ArrayBuffer>();
