import { withScope } from "../contact";
import { exitEquals } from "../exits";
import { fail, leave, type Prepare } from "../step";
import { readWhole } from "./read-number";

/**
 * *Loop*: `ContinueLooping` exactly `LoopCount` times, then `DoneLooping` once, and anew.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-loop.html
 */
export const loop: Prepare<"Loop"> = (action, exits) => {
  const { Identifier: id } = action;
  // The service takes a JSON number here too, the one place where it does.
  const written = action.Parameters.LoopCount as string | number;
  const count = readWhole(String(written));
  const again = exitEquals(exits, "ContinueLooping");
  const done = exitEquals(exits, "DoneLooping");
  return (contact) => {
    const rounds = count(contact);
    if (rounds === undefined) return fail(contact, exits, "NoMatchingError");
    const { rounds: counters } = contact.scope;
    const round = Object.hasOwn(counters, id) ? (counters[id] ?? 0) : 0;
    const goesOn = round < rounds;
    const counted = withScope(contact, {
      rounds: { ...counters, [id]: goesOn ? round + 1 : 0 },
    });
    return leave(counted, goesOn ? again : done);
  };
};
