import { complain } from "../challenge-handler";
import { reasonOf } from "../memory/table-error";
import { isCode } from "./code-hash";
import { isSpeakableName } from "./speakable-name";
import type { TextingEnvironment } from "./texting-environment";
import type { TextingRequest } from "./texting-request";

/** Empty where the table gives no answer; the flow then treats the gate as unavailable. */
export interface ComparedAnswer {
  readonly match?: "right" | "wrong";
  readonly greet?: "yes";
  readonly name?: string;
}

/** Whether the caller keyed in the code of the text. Each answer costs one try. */
export const comparedAnswer = async (
  request: TextingRequest,
  environment: TextingEnvironment,
): Promise<ComparedAnswer> => {
  try {
    if (!(await accepts(request, environment))) return { match: "wrong" };
  } catch (error) {
    complain("What the caller keyed in was not compared: the caller table gave no answer.", {
      reason: reasonOf(error),
    });
    return {};
  }
  const [greeting] = await Promise.all([
    greetingFor(request, environment),
    giveBack(request, environment),
  ]);
  return { match: "right", ...greeting };
};

/** A code is accepted once, while the contact has tries left and the code is not too old. */
const accepts = async (
  { contactId, keyed }: TextingRequest,
  { codes }: TextingEnvironment,
): Promise<boolean> => {
  if (contactId === undefined) return false;
  const now = Date.now();
  const kept = await codes.takeTry(contactId, now);
  return kept !== undefined && (await isCode(keyed, kept)) && codes.spend(contactId, now);
};

type Greeting = Pick<ComparedAnswer, "greet" | "name">;

/** The name that the allow list has for the number: its holder has proven to have the phone. */
const greetingFor = async (
  { caller: { number } }: TextingRequest,
  { settings, memory }: TextingEnvironment,
): Promise<Greeting> => {
  if (!settings.greetByName || number === undefined) return {};
  try {
    const {
      record: { list, name },
    } = await memory.recall(number, Date.now());
    return list === "allow" && isSpeakableName(name) ? { greet: "yes", name } : {};
  } catch (error) {
    complain("The caller's name was not read.", { reason: reasonOf(error) });
    return {};
  }
};

const giveBack = async (
  { caller: { number } }: TextingRequest,
  { limits }: TextingEnvironment,
): Promise<void> => {
  if (number === undefined) return;
  try {
    await limits.giveBack(number, Date.now());
  } catch (error) {
    complain("The texts of the day were not given back.", { reason: reasonOf(error) });
  }
};
