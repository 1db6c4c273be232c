import type { Action } from "../../flows/language/actions";
import type { Exits } from "../exits";
import { leave, type Run } from "../step";

/**
 * Settings that change nothing a caller hears and nothing a flow can read back: logging,
 * recording, streaming, event hooks, the place in the queue, help for agents, an agent's hold.
 */
export const unheardSetting = (action: Action, exits: Exits): Run => {
  const effect = {
    event: "setting",
    name: action.Type,
    value: JSON.stringify(action.Parameters),
  } as const;
  return (contact) => leave(contact, exits.next, effect);
};
