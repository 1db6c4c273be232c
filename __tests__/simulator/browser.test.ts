import { buildSync } from "esbuild";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { flowOf, hangUp, invoke, say } from "../support/flows";

const ROOT = join(__dirname, "..", "..");

/** The simulator's core as one script, made as for a browser: nothing of Node.js resolves. */
const script = (): string => {
  const contents = `export * from "./simulator/artefact"; export * from "./simulator/rehearsal/rehearse";
    export * from "./simulator/transcript"; export * from "./simulator/traffic/traffic";`;
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: ROOT, loader: "ts" },
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "simulator",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
};

describe("the simulator's core", () => {
  it("plays a call where there is no Node.js", async () => {
    const flow = flowOf(
      invoke("issue-code", "greet", { ResponseValidation: { ResponseType: "JSON" } }),
      say("greet", "Your code is $.External.code."),
      say("error"),
      hangUp,
    );
    const page = createContext({ TextEncoder });
    const heard: unknown = await runInContext(
      `${script()}
      (async () => {
        const heard = [];
        const artefact = simulator.flowArtefact("page", ${JSON.stringify(JSON.stringify(flow))}, {
          lambdaResponse: { code: "4821" },
        });
        await simulator.placeCall(artefact, {
          caller: { next: () => ({ kind: "nothing" }) },
          watch: (event) => { if (event.event === "prompt") heard.push(event.spoken); },
        });
        return heard.join();
      })()`,
      page,
    );
    expect(heard).toBe("Your code is 4821.");
  });
});
