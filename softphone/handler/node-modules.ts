import type { WebCrypto } from "../../simulator/lambda/watched-crypto";
import { wholeBetween, type Random } from "../../simulator/random";
import { SimulatorError } from "../../simulator/simulator-error";

/** Stand-ins for the few modules of Node.js that a function may require in the page. */
export const pageRequire = (
  name: string,
  random: Random | undefined,
  globals: { readonly process: object; readonly console: object; readonly crypto: WebCrypto },
): ((id: string) => unknown) => {
  const draw = random ?? machineRandom;
  const modules: Readonly<Record<string, unknown>> = {
    console: globals.console,
    crypto: {
      randomInt: (first: number, second?: number): number =>
        second === undefined ? wholeBetween(draw, 0, first) : wholeBetween(draw, first, second),
      randomUUID: () => crypto.randomUUID(),
      webcrypto: globals.crypto,
      subtle: globals.crypto.subtle,
    },
    process: globals.process,
  };
  return (id) => {
    const module = id.replace(/^node:/, "");
    if (Object.hasOwn(modules, module)) return modules[module];
    throw new SimulatorError(
      `the function ${name} requires "${id}", which this page does not have (it has ${Object.keys(modules).join(", ")}); npx spam-gate call plays the function in Node.js`,
    );
  };
};

/** A number in [0, 1) that nobody can predict. */
const machineRandom: Random = () => {
  const [high = 0] = crypto.getRandomValues(new Uint32Array(1));
  return high / 2 ** 32;
};
