/** What an invocation takes besides the waiting of the code itself: network and a warm start. */
export const INVOCATION_MILLISECONDS = 100;
