import { callerNumber } from "../caller-number";
import { at, requestOf, text, type GateRequest } from "../request";
import type { Caller } from "./caller";

/** What a handler that screens callers reads of an event. */
export interface ScreeningRequest extends GateRequest {
  readonly caller: Caller;
  /** The call's mode, which its first answer fixed; empty before that. */
  readonly mode: string;
  /** With `report`: why the call was challenged, admitted or denied, if that is known. */
  readonly reason: string | undefined;
}

/** Reads an event of any shape. */
export const screeningRequestOf = (event: unknown): ScreeningRequest => {
  const parameters = at(at(event, "Details"), "Parameters");
  const reason = text(at(parameters, "reason"), "");
  return {
    ...requestOf(event),
    caller: { number: callerNumber(event), relay: at(parameters, "line") === "relay" },
    mode: text(at(parameters, "mode"), ""),
    reason: /^[a-z-]{1,32}$/.test(reason) ? reason : undefined,
  };
};
