/** A text message on its way to a telephone. */
export interface TextMessage {
  /** E.164. */
  readonly to: string;
  readonly text: string;
}
