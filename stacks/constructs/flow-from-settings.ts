import type { GateFlowProps } from "../../flows/gate/gate-flow-props";
import { offeringHelp } from "../../flows/gate/help";
import { defaultVoice } from "../../flows/gate/languages";
import { DEFAULT_PROMPTS } from "../../flows/gate/prompts";
import type { GateSettings } from "../settings/gate-settings";
import { screeningOf } from "../settings/screening";

/** The settings that the flow needs, with the language's voice and prompts filled in. */
export const flowFromSettings = (settings: GateSettings): GateFlowProps => {
  const { challenge, language, onPassed, onFailed } = settings;
  const spoken = DEFAULT_PROMPTS[language];
  const defaults = challenge.helpKey === "off" ? spoken : offeringHelp(spoken, language);
  const { passed, ...prompts } = { ...defaults, ...settings.prompts };
  return {
    challenge,
    voice: { name: settings.voice ?? defaultVoice(language), engine: "Neural" },
    prompts: {
      ...prompts,
      // The default prompts say that the call ends, which would be wrong before a transfer.
      passed: onPassed === "goodbye" ? passed : settings.prompts.passed,
      landing: settings.prompts.failed,
      deniedLanding: settings.prompts.denied,
    },
    whenUnavailable: settings.whenUnavailable,
    onPassed,
    onFailed,
    onNoInput: settings.onNoInput ?? onFailed,
    onHelp: settings.onHelp ?? "as-failed",
    billingTag: settings.billingTag,
    flowLogging: settings.flowLogging,
    reporting: settings.reporting,
    screening: screeningOf(settings)?.flow,
  };
};
