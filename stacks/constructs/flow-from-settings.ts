import type { GateFlowProps } from "../../flows/gate/gate-flow-props";
import { defaultVoice } from "../../flows/gate/languages";
import { DEFAULT_PROMPTS } from "../../flows/gate/prompts";
import type { GateSettings } from "../settings/gate-settings";

/** The settings that the flow needs, with the language's voice and prompts filled in. */
export const flowFromSettings = (settings: GateSettings): GateFlowProps => {
  const defaults = DEFAULT_PROMPTS[settings.language];
  const { passed, ...prompts } = { ...defaults, ...settings.prompts };
  return {
    challenge: settings.challenge,
    voice: { name: settings.voice ?? defaultVoice(settings.language), engine: "Neural" },
    prompts: {
      ...prompts,
      // The default prompt says that the call ends, which would be wrong before a transfer.
      passed: settings.onPassed === "goodbye" ? passed : settings.prompts.passed,
    },
    whenUnavailable: settings.whenUnavailable,
    onPassed: settings.onPassed,
    flowLogging: settings.flowLogging,
    reporting: settings.reporting,
  };
};
