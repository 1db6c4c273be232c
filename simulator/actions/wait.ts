import { exitEquals } from "../exits";
import { buffered } from "./line";
import { readSeconds } from "./read-number";
import type { Contact } from "../contact";
import { fail, leave, listen, type Prepare, type Step } from "../step";

const NOT_ON_THE_TELEPHONE = {
  event: "refused",
  reason: "a telephone call waits only for Events, or with ContinueExecution",
} as const;

/**
 * *Wait*. On a telephone call it waits in silence for an event, which never comes here, or lets the
 * flow go on at once; a plain wait is for chats and takes the error branch.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/wait.html
 */
export const wait: Prepare<"Wait"> = (action, exits) => {
  const limit = readSeconds(action.Parameters.TimeLimitSeconds);
  const done = exitEquals(exits, "WaitCompleted") ?? exits.next;
  const forEvents = "Events" in action.Parameters && action.Parameters.Events?.length !== 0;
  const goesOn = action.Parameters.ContinueExecution === "True";

  const pass = (contact: Contact, milliseconds: number): Step =>
    listen({ speech: undefined, asking: false, listening: false, milliseconds }, (act) =>
      act.kind === "key"
        ? pass(buffered(contact, act.key), milliseconds - act.after)
        : leave(contact, done),
    );

  return (contact) => {
    const milliseconds = limit(contact);
    if (milliseconds === undefined) return fail(contact, exits, "NoMatchingError");
    if (goesOn) {
      const value = `up to ${milliseconds / 1000} s while the flow goes on`;
      return leave(contact, exitEquals(exits, "Continue"), {
        event: "setting",
        name: "waits",
        value,
      });
    }
    if (!forEvents) return fail(contact, exits, "NoMatchingError", NOT_ON_THE_TELEPHONE);
    return pass(contact, milliseconds);
  };
};
