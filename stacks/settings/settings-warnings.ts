import { mentionsHelpKey } from "../../flows/gate/help";
import { CODE_PROMPTS } from "../../flows/gate/prompts";
import type { GateSettings } from "./gate-settings";

/** What is allowed in the settings, but probably not meant: a sentence for each. */
export const settingsWarnings = ({
  challenge,
  language,
  prompts,
}: GateSettings): readonly string[] =>
  CODE_PROMPTS.flatMap((name) => {
    const text = prompts[name];
    const heard = name === "challenge" || challenge.attempts > 1;
    return challenge.helpKey === "off" ||
      !heard ||
      text === undefined ||
      mentionsHelpKey(text, language)
      ? []
      : `prompts.${name} does not mention the help key, so no caller will press it: say that ${challenge.helpKey} helps, or remove the prompt to use the language's own.`;
  });
