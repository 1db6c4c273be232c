import { SimulatorError } from "../simulator-error";

/**
 * What a request to one of AWS's services asks for.
 *
 * @param service its name, for messages
 * @param operations what a stand-in knows, by the target that a request names
 * @throws SimulatorError at another operation, or at a request that is not signed
 */
export const operationIn = <Operation>(
  request: Request,
  service: string,
  operations: Readonly<Record<string, Operation>>,
): Operation => {
  const target = request.headers.get(TARGET) ?? "";
  const operation = Object.hasOwn(operations, target) ? operations[target] : undefined;
  if (request.method !== "POST" || operation === undefined) {
    throw new SimulatorError(
      `the stand-in for ${service} does not know the operation "${target}"; it knows ${Object.keys(operations).join(" and ")}`,
    );
  }
  for (const [header, start] of SIGNATURE) {
    if (request.headers.get(header)?.startsWith(start) !== true) {
      throw new SimulatorError(
        `${service} would refuse this request: it is not signed as Lambda's functions sign, with the header ${header}`,
      );
    }
  }
  return operation;
};

/** The header that names the service and the operation. */
export const TARGET = "x-amz-target";

/** Headers of a request that is signed with credentials of a role. */
const SIGNATURE = [
  ["authorization", "AWS4-HMAC-SHA256 "],
  ["x-amz-security-token", ""],
] as const;
