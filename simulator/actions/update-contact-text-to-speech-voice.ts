import { compileText } from "../compile-references";
import { leave, type Prepare } from "../step";

/**
 * *Set voice*: speaks all later prompts.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontacttexttospeechvoice.html
 */
export const updateContactTextToSpeechVoice: Prepare<"UpdateContactTextToSpeechVoice"> = (
  action,
  exits,
) => {
  const name = compileText(action.Parameters.TextToSpeechVoice);
  return (contact) => {
    const voice = name(contact);
    const spoken = { ...contact, system: { ...contact.system, voice } };
    return leave(spoken, exits.next, { event: "setting", name: "voice", value: voice });
  };
};
