/** Who calls, as far as a contact flow can tell. */
export interface Caller {
  /** E.164; `undefined` where the caller withholds it. */
  readonly number: string | undefined;
  /** Whether the network says that a relay service places the call. */
  readonly relay: boolean;
}
