import type { Exits } from "../exits";
import { leave, type Run } from "../step";
import type { TouchtoneBufferAction } from "./input-forms";

/** *Set touchtone buffer behavior*: `"false"` stops it and clears it. */
export const touchtoneBuffer = (
  { Parameters: parameters }: TouchtoneBufferAction,
  exits: Exits,
): Run => {
  const value = parameters.EnableDTMFBuffer;
  const effect = { event: "setting", name: "touch-tone buffer", value } as const;
  return (contact) =>
    leave(
      {
        ...contact,
        bufferedKeys: value === "true" ? (contact.bufferedKeys ?? "") : undefined,
      },
      exits.next,
      effect,
    );
};
