/** Sends texts, as a port: `identity-texts.ts` and `notify-texts.ts` are its sides. */
export interface TextMessages {
  /**
   * Hands a text with a code to the service, once: a second try could make two texts of it. That the
   * service took it does not mean that it arrives.
   *
   * @param to E.164
   * @throws TextError where the service refuses it, fails, or gives no answer in time
   */
  readonly send: (to: string, code: string) => Promise<void>;
}

/** Seconds after which a text that was not delivered is dropped: its code is no longer right. */
export const DELIVER_WITHIN = 600;
