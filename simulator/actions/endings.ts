import { end, type Prepare } from "../step";

/** *Disconnect / hang up*. */
export const disconnectParticipant: Prepare<"DisconnectParticipant"> = () => (contact) =>
  end(contact, { kind: "disconnected" });

/** *End flow / resume*: in whisper and queue flows, which hand control back. */
export const endFlowExecution: Prepare<"EndFlowExecution"> = () => (contact) =>
  end(contact, { kind: "flow-ended" });
