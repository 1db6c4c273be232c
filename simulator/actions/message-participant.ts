import type { Contact } from "../contact";
import { preparePrompt } from "../speech/prepare-prompt";
import type { Speech } from "../speech/speech";
import { fail, leave, listen, type Prepare, type Step } from "../step";
import { buffered, promptHeard } from "./line";

/**
 * *Play prompt*. It cannot be interrupted, and keys pressed during it are lost unless the
 * touch-tone buffer is on.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-messageparticipant.html
 */
export const messageParticipant: Prepare<"MessageParticipant"> = (action, exits) => {
  const say = preparePrompt(action.Parameters);
  const skippable = action.Parameters.SkipWhenDTMFBufferEnabled === "true";

  const play = (contact: Contact, speech: Speech | undefined, milliseconds: number): Step =>
    listen({ speech, asking: false, listening: false, milliseconds }, (act) =>
      act.kind === "key"
        ? play(buffered(contact, act.key), undefined, milliseconds - act.after)
        : leave(contact, exits.next),
    );

  return (contact) => {
    if (skippable && contact.bufferedKeys !== undefined) return leave(contact, exits.next);
    const speech = say(contact);
    if (speech === "broken") return fail(contact, exits, "NoMatchingError");
    return play(promptHeard(contact), speech, speech?.milliseconds ?? 0);
  };
};
