import { randomInt } from "node:crypto";
import { complain, count } from "../challenge-handler";
import { randomCode } from "../code";
import { reasonOf } from "../memory/table-error";
import { metricLine, TEXT_METRICS, type Counts } from "../metric-line";
import { saltedHash } from "./code-hash";
import { TextError } from "./text-error";
import { isTextable } from "./textable";
import type { TextingEnvironment } from "./texting-environment";
import type { TextingRequest } from "./texting-request";

/**
 * Texts a code to the number that the call claims to come from, if nothing forbids it. A contact
 * claims its only text before the text is counted, and the text is counted before it is sent: what
 * fails in between can cost a text, and never a limit.
 *
 * @returns whether the service took the text
 */
export const sentCode = async (
  request: TextingRequest,
  environment: TextingEnvironment,
): Promise<boolean> => {
  const {
    contactId,
    caller: { number },
  } = request;
  const { settings, messages } = environment;
  if (number === undefined || contactId === undefined) return false;
  if (!isTextable(number, settings.countries)) return false;
  const code = randomCode(settings.digits, randomInt);
  if (!(await isAllowed({ contactId, number, code }, request, environment))) return false;
  try {
    await messages.send(number, code);
    count(textLine, "texted", { ...NONE, Texted: 1 }, request);
    return true;
  } catch (error) {
    const { name, reason } = error instanceof TextError ? error : new TextError("UnknownError");
    complain("No text was sent: the texting service gave no good answer.", { name, reason });
    count(textLine, "text-refused", { ...NONE, TextRefused: 1 }, request);
    return false;
  }
};

interface NewText {
  readonly contactId: string;
  readonly number: string;
  readonly code: string;
}

/** Whether the contact had no text yet and no limit is reached: in this order, each in one write. */
const isAllowed = async (
  { contactId, number, code }: NewText,
  request: TextingRequest,
  { settings: { attempts, perNumberDay, perHour }, codes, limits }: TextingEnvironment,
): Promise<boolean> => {
  const now = Date.now();
  try {
    if (!(await codes.claim(contactId, { ...(await saltedHash(code)), tries: attempts }, now))) {
      complain("No text was sent: this contact had its text.", {});
      return false;
    }
    if (!(await limits.countForNumber(number, perNumberDay, now))) {
      return stoppedBy("texts to one number a day", request);
    }
    if (!(await limits.countForGate(perHour, now))) {
      return stoppedBy("texts of the gate an hour", request);
    }
    return true;
  } catch (error) {
    complain("No text was sent: the caller table was not written.", { reason: reasonOf(error) });
    return false;
  }
};

const stoppedBy = (limit: string, request: TextingRequest): false => {
  complain("No text was sent: a limit is reached.", { limit });
  count(textLine, "text-limit", { ...NONE, TextLimit: 1 }, request);
  return false;
};

const textLine = metricLine(TEXT_METRICS);

const NONE: Counts = { Texted: 0, TextRefused: 0, TextLimit: 0 };
