/** A stand-in of AWS End User Messaging on a free port of this machine. */
import type { ServerResponse } from "node:http";
import { startService, type ServiceRequest } from "./service";

/** Answers a request, or leaves it without an answer. */
export type TextAnswer = (response: ServerResponse) => void;

export const taken: TextAnswer = (response) => response.end('{"MessageId":"message-1"}');

/** An error as the service answers it. Its message holds a number, which no log may have. */
export const refusal =
  (name: string, reason?: string, status = 400): TextAnswer =>
  (response) => {
    response.statusCode = status;
    const [__type, Message] = [`com.amazonaws.smsvoice#${name}`, "Not sent to +12065550100."];
    response.end(JSON.stringify({ __type, Message, Reason: reason }));
  };

/** A text as the service got it. */
export interface SentText {
  readonly to: string;
  /** The code in it; empty where there is none. */
  readonly code: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly request: ServiceRequest;
}

export interface LocalTextService {
  /** Such as `http://127.0.0.1:40123`. */
  readonly endpoint: string;
  /** In the order in which they came. */
  readonly texts: () => readonly SentText[];
  readonly clear: () => void;
  /** From now on. */
  readonly answersWith: (answer: TextAnswer) => void;
  readonly stop: () => Promise<void>;
}

/** A texting service that is there while a suite, or a `describe`, runs. */
export const useTextService = (): LocalTextService => {
  let started: LocalTextService | undefined;
  const service = (): LocalTextService => {
    if (started === undefined) throw new Error("The service starts with the first test.");
    return started;
  };
  beforeAll(async () => {
    started = await startTextService();
  });
  afterAll(() => started?.stop());
  return {
    get endpoint() {
      return service().endpoint;
    },
    texts: () => service().texts(),
    clear: () => {
      service().clear();
    },
    answersWith: (answer) => {
      service().answersWith(answer);
    },
    stop: () => service().stop(),
  };
};

export const startTextService = async (): Promise<LocalTextService> => {
  let answer = taken;
  let cleared = 0;
  const { endpoint, requests, stop } = await startService((response) => {
    answer(response);
  });
  return {
    endpoint,
    texts: () => requests.slice(cleared).map(sentText),
    clear: () => {
      cleared = requests.length;
      answer = taken;
    },
    answersWith: (next) => {
      answer = next;
    },
    stop,
  };
};

const sentText = (request: ServiceRequest): SentText => {
  const body = JSON.parse(request.body) as SentText["body"];
  const { DestinationPhoneNumber: to, MessageBody: words, TemplateVariables: variables } = body;
  const [code = ""] = /\d{6,8}/.exec(JSON.stringify(words ?? variables)) ?? [];
  return { to: String(to), code, body, request };
};
