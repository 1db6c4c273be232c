import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as a service got it. */
export interface ServiceRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** How many requests came on this connection, with this one. */
  readonly onConnection: number;
}

export interface LocalService {
  /** Such as `http://127.0.0.1:40123`. */
  readonly endpoint: string;
  readonly requests: readonly ServiceRequest[];
  readonly stop: () => Promise<void>;
}

/** Starts an HTTP service on a free port of this machine. */
export const startService = async (
  answer: (response: ServerResponse, request: ServiceRequest) => void,
): Promise<LocalService> => {
  const requests: ServiceRequest[] = [];
  const connections = new WeakMap<object, number>();
  const server = createServer((incoming, response) => {
    const { method = "", url: path = "", headers, socket } = incoming;
    const onConnection = (connections.get(socket) ?? 0) + 1;
    connections.set(socket, onConnection);
    let body = "";
    incoming.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
    incoming.on("end", () => {
      const request = { method, path, headers, body, onConnection };
      requests.push(request);
      answer(response, request);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((stopped) => server.close(stopped));
    },
  };
};
