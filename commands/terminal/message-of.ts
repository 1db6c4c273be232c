/** The message of whatever was thrown; errors of another realm are no instances of ours. */
export const messageOf = (thrown: unknown): string =>
  typeof thrown === "object" && thrown !== null && "message" in thrown
    ? String(thrown.message)
    : String(thrown);
