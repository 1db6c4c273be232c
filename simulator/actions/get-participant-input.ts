import { UnsupportedActionError } from "../simulator-error";
import type { Prepare } from "../step";
import type { GetParticipantInput, MenuAction, TouchtoneBufferAction } from "./input-forms";
import { menuInput } from "./menu-input";
import { storeInput } from "./store-input";
import { touchtoneBuffer } from "./touchtone-buffer";

/**
 * One type, three blocks of the console; the parameters decide.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-getparticipantinput.html
 */
export const getParticipantInput: Prepare<"GetParticipantInput"> = (action, exits) => {
  if (isTouchtoneBuffer(action)) return touchtoneBuffer(action, exits);
  if (isMenu(action)) return menuInput(action, exits);
  if ("InputEncryption" in action.Parameters) {
    return () => {
      throw new UnsupportedActionError(action, "InputEncryption needs an encryption key");
    };
  }
  return storeInput(action, exits);
};

const isTouchtoneBuffer = (action: GetParticipantInput): action is TouchtoneBufferAction =>
  "EnableDTMFBuffer" in action.Parameters;

const isMenu = (
  action: Exclude<GetParticipantInput, TouchtoneBufferAction>,
): action is MenuAction => action.Parameters.StoreInput !== "True";
