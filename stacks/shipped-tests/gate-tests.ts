import type { GateSettings } from "../settings/gate-settings";
import { callerTests } from "./caller-tests";
import { flaggingTests } from "./flagging-tests";
import { flowTests } from "./flow-tests";
import { lineTests } from "./line-tests";
import { mocks, VALUES } from "./mocks";
import { NAMED, nameTests } from "./name-tests";
import { rightsTests } from "./rights-tests";
import { textTests } from "./text-tests";
import { planned, type TestFile } from "./test-file";
import { refusal, requiredVariables } from "./variable-tests";

/**
 * The tests beside a synthesized gate. They match the settings of the gate and plan it with mocked
 * providers, so they need neither credentials nor Node.
 */
export const gateTests = (settings: GateSettings): TestFile => {
  const callers = callerTests(settings);
  const texts = textTests(settings);
  const flagging = flaggingTests(settings);
  return {
    "//": "Written together with cdk.tf.json. Run terraform init -backend=false, then terraform test. Needs Terraform 1.11 and no credentials.",
    mock_provider: mocks(settings),
    variables: Object.fromEntries(requiredVariables(settings).map((name) => [name, VALUES[name]])),
    run: {
      flow: planned(flowTests(settings)),
      line: planned(lineTests(settings)),
      rights: planned(rightsTests(settings)),
      names: planned(nameTests(settings), NAMED),
      ...(callers.length === 0 ? {} : { callers: planned(callers, NAMED) }),
      ...(texts.length === 0 ? {} : { texts: planned(texts, NAMED) }),
      ...(flagging.length === 0 ? {} : { flagging: planned(flagging, NAMED) }),
      refusal: refusal(settings),
    },
  };
};
