import { checkSettings } from "../settings/check-settings";
import type { GateSettings } from "../settings/gate-settings";
import { loadContext } from "../settings/load-context";
import { mergePatch } from "../settings/merge-patch";
import { ModuleError } from "./module-error";

/**
 * The settings of the module edition: `context.gate` with `GATE_SETTINGS` over it. The default of
 * `phoneNumber` is an existing number. Environments play no part: the caller writes a module block
 * for each.
 *
 * @throws SettingsError with all problems at once.
 * @throws ModuleError if the settings claim a number.
 */
export const loadModuleSettings = (
  env: Readonly<Record<string, string | undefined>>,
  directory: string,
): GateSettings => {
  const { gate, override } = loadContext(env, directory);
  const given = mergePatch(gate, override);
  const settings = checkSettings(mergePatch({ phoneNumber: "existing" }, given));
  if (typeof settings.phoneNumber === "object") {
    throw new ModuleError(
      [
        'A module cannot claim a phone number, but the setting "phoneNumber" is',
        `${JSON.stringify(settings.phoneNumber)}. Only prevent_destroy keeps a plan from releasing the`,
        "number, and the caller of a module cannot change it. Claim the number in the root module",
        '(aws_connect_phone_number), set "phoneNumber": "existing", and pass its id to the module as',
        'phone_number_id; or set "phoneNumber": "none". To do so for one run:',
        `GATE_SETTINGS='{"phoneNumber":"existing"}' npm run synth:module`,
      ].join(" "),
    );
  }
  return settings;
};
