import type { Fetch } from "../ports";
import { SimulatorError } from "../simulator-error";
import type { PoolWork } from "./pool-work";

/** The `fetch` of a function: a port answers, or nobody. */
export const handlerFetch = (
  name: string,
  work: PoolWork,
  port: Fetch = refuse(name),
): ((input: string | URL | Request, init?: RequestInit) => Promise<unknown>) => {
  const send = async (input: string | URL | Request, init?: RequestInit): Promise<Response> =>
    port(new Request(input, init));
  return work.watchedFunction(send as (...values: unknown[]) => unknown) as typeof send;
};

const refuse =
  (name: string): Fetch =>
  ({ url }) => {
    throw new SimulatorError(
      `the function ${name} sends a request to ${new URL(url).host}, and the simulator reaches no network`,
    );
  };
