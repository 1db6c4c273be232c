/** What the source of a function may require under simulation: nothing that reaches out. */
import { createRequire, isBuiltin } from "node:module";
import { SimulatorError } from "../simulator-error";

/** Modules of Node.js that only compute. */
const PURE = [
  "assert",
  "assert/strict",
  "async_hooks",
  "buffer",
  "constants",
  "diagnostics_channel",
  "events",
  "path",
  "path/posix",
  "punycode",
  "querystring",
  "stream",
  "stream/promises",
  "stream/web",
  "string_decoder",
  "url",
  "util",
  "util/types",
];

/**
 * A `require` that gives pure modules and stand-ins, and refuses all others.
 *
 * @param standIns makes a module, by its name without `node:`
 */
export const handlerRequire = (
  name: string,
  standIns: Readonly<Record<string, () => unknown>>,
): ((id: string) => unknown) => {
  const builtin: (id: string) => unknown = createRequire(__filename);
  const made = new Map<string, unknown>();
  return (id) => {
    const module = id.replace(/^node:/, "");
    if (PURE.includes(module)) return builtin(id);
    const make = Object.hasOwn(standIns, module) ? standIns[module] : undefined;
    if (make !== undefined) {
      if (!made.has(module)) made.set(module, make());
      return made.get(module);
    }
    throw new SimulatorError(
      isBuiltin(id)
        ? `the function ${name} requires "${id}", which reaches the network, the disk, another process or this machine; under simulation it may require ${[...PURE, ...Object.keys(standIns)].sort().join(", ")}`
        : `the function ${name} requires "${id}", which is neither bundled nor part of Node.js`,
    );
  };
};
