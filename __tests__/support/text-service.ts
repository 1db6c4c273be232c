/** A stand-in of AWS End User Messaging on a free port of this machine. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface TextRequest {
  /** Such as `SendTextMessage`. */
  readonly operation: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Readonly<Record<string, unknown>>;
}

/** How the stand-in answers; `silent` never does. */
export type TextAnswer = { readonly status: number; readonly body: string } | "silent" | "reset";

export const TAKEN: TextAnswer = { status: 200, body: '{"MessageId":"message-1"}' };

/** An error as the service answers it. Its message holds a number, which no log may have. */
export const refusal = (name: string, reason?: string, status = 400): TextAnswer => ({
  status,
  body: JSON.stringify({
    __type: `com.amazonaws.smsvoice#${name}`,
    Message: "Not sent to +12065550100.",
    ...(reason === undefined ? {} : { Reason: reason }),
  }),
});

export interface LocalTextService {
  /** Such as `http://127.0.0.1:40123`. */
  readonly endpoint: string;
  readonly requests: TextRequest[];
  /** From now on. */
  answersWith: (answer: TextAnswer) => void;
  readonly stop: () => Promise<void>;
}

export const startTextService = async (): Promise<LocalTextService> => {
  const requests: TextRequest[] = [];
  let answer = TAKEN;
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const target = String(request.headers["x-amz-target"]);
    requests.push({
      operation: target.replace("PinpointSMSVoiceV2.", ""),
      headers: request.headers,
      body: JSON.parse(Buffer.concat(chunks).toString()) as TextRequest["body"],
    });
    if (answer === "silent") return;
    if (answer === "reset") request.socket.destroy();
    else response.writeHead(answer.status).end(answer.body);
  };
  const server = createServer((request, response) => void respond(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answersWith: (next) => {
      answer = next;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
