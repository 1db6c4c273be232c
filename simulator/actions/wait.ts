import { exitEquals } from "../exits";
import { buffered } from "./line";
import { readSeconds } from "./read-number";
import type { Contact } from "../contact";
import { fail, leave, listen, type Prepare, type Step } from "../step";

/**
 * *Wait*: on the telephone, silence.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-wait.html
 */
export const wait: Prepare<"Wait"> = (action, exits) => {
  const limit = readSeconds(action.Parameters.TimeLimitSeconds);
  const done = exitEquals(exits, "WaitCompleted") ?? exits.next;

  const pass = (contact: Contact, milliseconds: number): Step =>
    listen({ speech: undefined, asking: false, listening: false, milliseconds }, (act) =>
      act.kind === "key"
        ? pass(buffered(contact, act.key), milliseconds - act.after)
        : leave(contact, done),
    );

  return (contact) => {
    const milliseconds = limit(contact);
    return milliseconds === undefined
      ? fail(contact, exits, "NoMatchingError")
      : pass(contact, milliseconds);
  };
};
