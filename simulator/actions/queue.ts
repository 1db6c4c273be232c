import { compileValue, type Resolve } from "../compile-references";
import { end, fail, leave, type Prepare } from "../step";

/**
 * *Set working queue*.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontacttargetqueue.html
 */
export const updateContactTargetQueue: Prepare<"UpdateContactTargetQueue"> = (action, exits) => {
  const { QueueId: queueId, AgentId: agentId } = action.Parameters;
  const read: Resolve = compileValue(queueId ?? agentId ?? "");
  return (contact) => {
    const queue = read(contact);
    if (queue === undefined || queue === "") return fail(contact, exits, "NoMatchingError");
    return leave({ ...contact, queue }, exits.next, {
      event: "setting",
      name: "working queue",
      value: queue,
    });
  };
};

/**
 * *Transfer to queue*: ends the flow, or finds no working queue. A full queue is a fault to
 * rehearse.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-transfercontacttoqueue.html
 */
export const transferContactToQueue: Prepare<"TransferContactToQueue"> = (_action, exits) => {
  return (contact) =>
    contact.queue === undefined
      ? fail(contact, exits, "NoMatchingError", {
          event: "refused",
          reason: "no working queue is set",
        })
      : end(contact, { kind: "transferred-to-queue", target: contact.queue });
};

/** *Transfer to queue* out of a queue flow: to the queue it names. */
export const dequeueContactAndTransferToQueue: Prepare<"DequeueContactAndTransferToQueue"> = (
  action,
  exits,
) => {
  const { QueueId: id } = action.Parameters;
  const read = id === undefined ? undefined : compileValue(id);
  return (contact) => {
    const target = read === undefined ? contact.queue : read(contact);
    return target === undefined || target === ""
      ? fail(contact, exits, "NoMatchingError")
      : end({ ...contact, queue: target }, { kind: "transferred-to-queue", target });
  };
};
