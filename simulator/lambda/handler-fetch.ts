import type { Fetch } from "../ports";
import { SimulatorError } from "../simulator-error";
import type { PoolWork } from "./pool-work";

/** The `fetch` of a function: a port answers, or nobody. */
export const handlerFetch = (
  name: string,
  work: PoolWork,
  port: Fetch | undefined,
): typeof globalThis.fetch => {
  const answerOf = port === undefined ? refuse(name) : noting(port, work);
  const ask = work.watchedFunction(answerOf as (...values: unknown[]) => unknown) as Answer;
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const response = await ask(request);
    return response === undefined ? silence(request.signal) : watchedBody(response, work);
  };
};

type Answer = (request: Request) => Promise<Response | undefined>;

const refuse =
  (name: string): Answer =>
  ({ url }) =>
    Promise.reject(
      new SimulatorError(
        `the function ${name} sends a request to ${new URL(url).host}, and the simulator reaches no network`,
      ),
    );

/** What the port does not know is noted, since the function may take it for a fault of the network. */
const noting =
  (port: Fetch, work: PoolWork): Answer =>
  async (request) => {
    try {
      return await port(request);
    } catch (error) {
      if (error instanceof SimulatorError) work.unknown ??= error;
      throw error;
    }
  };

/** No answer ever comes: the function waits until it gives up. */
const silence = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
  });

/** A response whose body takes no virtual time to read. */
const watchedBody = (response: Response, work: PoolWork): Response => {
  for (const name of ["arrayBuffer", "json", "text"] as const) {
    const read = response[name].bind(response) as (...values: unknown[]) => unknown;
    Object.defineProperty(response, name, { value: work.watchedFunction(read) });
  }
  return response;
};
