import type { Values } from "../contact";

/**
 * Variables that Lambda sets in every function's environment, with stand-ins for the credentials
 * of the function's role. They open nothing.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export const RUNTIME_VARIABLES: Values = {
  AWS_REGION: "us-east-1",
  AWS_ACCESS_KEY_ID: "stand-in-access-key-id",
  AWS_SECRET_ACCESS_KEY: "stand-in-secret-access-key",
  AWS_SESSION_TOKEN: "stand-in-session-token",
};
