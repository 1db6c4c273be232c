/** The forms of `GetParticipantInput`, by the names of the console's blocks. */
import type { ActionOf } from "../../flows/language/actions";

export type GetParticipantInput = ActionOf<"GetParticipantInput">;

/** *Set touchtone buffer behavior*. */
export type TouchtoneBufferAction = Extract<
  GetParticipantInput,
  { readonly Parameters: { readonly EnableDTMFBuffer: string } }
>;

/** *Store customer input*. */
export type StoreAction = Extract<
  GetParticipantInput,
  { readonly Parameters: { readonly StoreInput: "True" } }
>;

/** *Get customer input*. */
export type MenuAction = Exclude<GetParticipantInput, StoreAction | TouchtoneBufferAction>;
