import { at, text } from "../request";
import { screeningRequestOf, type ScreeningRequest } from "../screening/screening-request";

/** What a handler that texts codes reads of an event. */
export interface TextingRequest extends ScreeningRequest {
  /** Whether the caller, who was texted a code, is to hear one instead. */
  readonly spokenInstead: boolean;
  /** With `compare`: what the caller keyed in. */
  readonly keyed: string;
}

/** Reads an event of any shape. */
export const textingRequestOf = (event: unknown): TextingRequest => {
  const parameters = at(at(event, "Details"), "Parameters");
  return {
    ...screeningRequestOf(event),
    spokenInstead: at(parameters, "delivery") === "spoken",
    keyed: text(at(parameters, "keyed"), "").slice(0, MOST_KEYS),
  };
};

const MOST_KEYS = 32;
