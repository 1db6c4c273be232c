import { exitEquals } from "../exits";
import { compileValue } from "../compile-references";
import { fail, leave, type Prepare } from "../step";

/**
 * *Check hours of operation*: those named, or else those of the working queue.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-checkhoursofoperation.html
 */
export const checkHoursOfOperation: Prepare<"CheckHoursOfOperation"> = (action, exits) => {
  const { HoursOfOperationId: id } = action.Parameters;
  const named = id === undefined ? undefined : compileValue(id);
  return (contact) => {
    const hoursOfOperation = named?.(contact);
    if (hoursOfOperation === undefined && (named !== undefined || contact.queue === undefined)) {
      return fail(contact, exits, "NoMatchingError");
    }
    return {
      kind: "ask-hours",
      hoursOfOperation,
      then: (open) => leave(contact, exitEquals(exits, open ? "True" : "False")),
    };
  };
};
