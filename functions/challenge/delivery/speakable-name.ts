/** Whether a name of the allow list can be spoken: letters, spaces, `.`, `'` and `-`, at most 40. */
export const isSpeakableName = (name: string | undefined): name is string =>
  name !== undefined && /^(?=.*\p{L})[\p{L}\p{M} .'-]{1,40}$/u.test(name);
