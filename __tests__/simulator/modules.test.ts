import { compileFlow } from "../../simulator/program";
import { UnknownModuleError } from "../../simulator/simulator-error";
import { action, artefactOf, ask, flowOf, hangUp, invoke, say } from "../support/flows";
import { transcriptOf } from "../../simulator/transcript";
import { dial } from "../support/telephone";

const main = flowOf(
  invoke("invoke", "module"),
  action(
    "module",
    "InvokeFlowModule",
    { FlowModuleId: "verify", Input: { greeting: "Hello $.Attributes.name" } },
    {
      next: "echo",
      conditions: [["Equals", "Verified", "verified"]],
      errors: { NoMatchingError: "error" },
    },
  ),
  say("verified", "Code $.External.code, input <$.StoredCustomerInput>, $.Modules.ResultData.pin."),
  say("echo", "Not verified."),
  say("error"),
  hangUp,
);

const verify = flowOf(
  say("hello", "$.Modules.Input.greeting <$.External.code>", "ask"),
  ask("ask", "check"),
  action(
    "check",
    "Compare",
    { ComparisonValue: "$.StoredCustomerInput" },
    {
      next: "no",
      conditions: [["Equals", "7665", "yes"]],
      errors: { NoMatchingCondition: "no" },
    },
  ),
  action("yes", "EndFlowModuleExecution", {
    Result: "Verified",
    ResultData: { pin: "$.StoredCustomerInput" },
  }),
  action("no", "EndFlowModuleExecution", { Result: "Refused" }),
  action("error", "EndFlowModuleExecution", {}),
);

const dialModule = () =>
  dial({
    ...artefactOf(main, { code: "outer" }),
    modules: new Map([["verify", compileFlow(verify)]]),
  });

describe("a flow module", () => {
  it("sees its input and nothing of its caller's Lambda, and returns a result", async () => {
    const call = dialModule();
    await call.hears(/^Hello <>$/);
    await call.hears(/number/);
    await call.presses("7665");
    await call.hears(/^Code outer, input <>, 7665\.$/);
    await call.endsWith("disconnected");
  });

  it("goes on by the next action where its result has no branch", async () => {
    const call = dialModule();
    await call.hears(/hello/i);
    await call.hears(/number/);
    await call.presses("0000");
    await call.hears(/not verified/i);
  });

  it("says so where it is played alone", async () => {
    const call = dial(artefactOf(verify));
    await call.hears(/^<>$/);
    await call.hears(/number/);
    await call.presses("7665");
    await call.endsWith("module-ended", "Verified");
    expect(transcriptOf(call.events).at(-1)?.text).toBe(
      "the module returns Verified; it was played alone, so the call goes no further",
    );
  });

  it("must be given", async () => {
    const call = dial(artefactOf(main, {}));
    await call.failsWith(UnknownModuleError, /"module".*verify.*not given; --module verify=FILE/);
  });
});
