/** The names that a function's source finds in place of Node.js's and the page's own. */
export const SCOPE_NAMES = [
  "exports",
  "module",
  "require",
  "__filename",
  "__dirname",
  "global",
  "globalThis",
  "process",
  "console",
  "fetch",
  "crypto",
  "AbortSignal",
  "Date",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "clearTimeout",
  "clearInterval",
  "clearImmediate",
  "XMLHttpRequest",
  "WebSocket",
  "EventSource",
  "window",
  "document",
] as const;

export type ScopeName = (typeof SCOPE_NAMES)[number];

/** The source of a function as a function of the page: called with the values of `SCOPE_NAMES`. */
export type ModuleSource = (...scope: readonly unknown[]) => void;
