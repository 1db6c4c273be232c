import { compileConditions } from "../compile-conditions";
import type { Contact } from "../contact";
import type { Exits } from "../exits";
import { preparePrompt } from "../speech/prepare-prompt";
import { fail, leave, listen, type Run, type Step } from "../step";
import type { MenuAction } from "./input-forms";
import { promptHeard } from "./line";
import { readSeconds } from "./read-number";

/**
 * *Get customer input* with keys: one key chooses, there is no terminator.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/get-customer-input.html
 */
export const menuInput = (action: MenuAction, exits: Exits): Run => {
  const say = preparePrompt(action.Parameters);
  const limit = readSeconds(action.Parameters.InputTimeLimitSeconds);
  const match = compileConditions(action.Transitions.Conditions);

  const choose = (contact: Contact, key: string): Step => {
    const effect = { event: "choice", key } as const;
    const exit = exits.conditions[match(key, contact)];
    return exit === undefined
      ? fail(contact, exits, "NoMatchingCondition", effect)
      : leave(contact, exit, effect);
  };

  return (contact) => {
    const speech = say(contact);
    const first = limit(contact);
    if (speech === "broken" || first === undefined) return fail(contact, exits, "NoMatchingError");
    const heard = promptHeard(contact);
    const early = contact.bufferedKeys ?? "";
    if (early !== "") return choose({ ...heard, bufferedKeys: early.slice(1) }, early.charAt(0));
    return listen(
      {
        speech,
        asking: true,
        listening: true,
        milliseconds: (speech?.milliseconds ?? 0) + first,
      },
      (act) =>
        act.kind === "key" ? choose(heard, act.key) : fail(heard, exits, "InputTimeLimitExceeded"),
    );
  };
};
