import { compileText } from "../compile-references";
import { end, fail, leave, type Prepare } from "../step";

/**
 * *Transfer to phone number*. Where the flow resumes afterwards, it does so at once: nothing
 * tells how long the two people talk.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-transferparticipanttothirdparty.html
 */
export const transferParticipantToThirdParty: Prepare<"TransferParticipantToThirdParty"> = (
  action,
  exits,
) => {
  const number = compileText(action.Parameters.ThirdPartyPhoneNumber);
  const resumes = action.Parameters.ContinueFlowExecution === "True";
  return (contact) => {
    const target = number(contact);
    if (target === "") {
      const reason = "the number to transfer to is empty";
      return fail(contact, exits, "NoMatchingError", { event: "refused", reason });
    }
    return resumes
      ? leave(contact, exits.next, { event: "setting", name: "connected to", value: target })
      : end(contact, { kind: "transferred-to-number", target });
  };
};
