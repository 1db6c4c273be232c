/**
 * What the caller hears and what the gate decides: the one schema behind the types, the checks,
 * the README's table and the JSON Schema for editors.
 */
import * as v from "valibot";
import { DESTINATION_KINDS } from "../../flows/gate/destination";
import { FLOW_LOGGING, WHEN_UNAVAILABLE } from "../../flows/gate/gate-flow-props";
import { LANGUAGES, speaks, VOICES } from "../../flows/gate/languages";
import { backendSchema } from "./backend";
import { flag, section, wholeNumber, word } from "./fields";
import { phoneNumberSchema } from "./phone-number";
import { promptsSchema } from "./prompt-settings";

const challengeSchema = section({
  digits: v.pipe(v.optional(wholeNumber(3, 8), 4), v.description("Length of the code.")),
  attempts: v.pipe(
    v.optional(wholeNumber(1, 5), 1),
    v.description("How often a caller may try, each time with a new code."),
  ),
  firstKeySeconds: v.pipe(
    v.optional(wholeNumber(1, 180), 8),
    v.description("Seconds from the end of the prompt to the first key."),
  ),
  betweenKeysSeconds: v.pipe(
    v.optional(wholeNumber(1, 20), 5),
    v.description("Seconds between two keys."),
  ),
});

export const gateSettingsSchema = v.pipe(
  section({
    challenge: v.optional(challengeSchema, {}),
    language: v.pipe(
      v.optional(word(LANGUAGES), "en-US"),
      v.description("Language of the voice and of the prompts."),
    ),
    voice: v.pipe(
      v.optional(v.string("allowed: the name of a voice")),
      v.description("Another neural Amazon Polly voice of the language."),
    ),
    prompts: v.optional(promptsSchema, {}),
    whenUnavailable: v.pipe(
      v.optional(word(WHEN_UNAVAILABLE), "admit"),
      v.description(
        "What happens to a call on a fault of ours: it goes on as if it had passed, or ends.",
      ),
    ),
    onPassed: v.pipe(
      v.optional(word(DESTINATION_KINDS), "goodbye"),
      v.description(
        "Where a call goes that passed: the post's goodbye, or the flow or queue of the variable `next_contact_flow_id` or `next_queue_id`.",
      ),
    ),
    flowLogging: v.pipe(
      v.optional(word(FLOW_LOGGING), "unchanged"),
      v.description(
        "Whether the gate switches the contact's flow log; when on, the log holds the code.",
      ),
    ),
    reporting: v.pipe(
      v.optional(flag, true),
      v.description("Whether calls are counted: metrics, a dashboard and alarms."),
    ),
    phoneNumber: v.optional(phoneNumberSchema, { claim: {} }),
    protect: v.pipe(
      v.optional(flag, true),
      v.description("Whether Terraform refuses to release a claimed number (`prevent_destroy`)."),
    ),
    backend: v.optional(backendSchema, { local: {} }),
  }),
  v.forward(
    v.partialCheck(
      [["language"], ["voice"]],
      ({ language, voice }) => voice === undefined || speaks(voice, language),
      ({ input }) => `allowed for ${input.language}: ${VOICES[input.language].join(", ")}`,
    ),
    ["voice"],
  ),
);

/** Settings as an author writes them: everything is optional. */
export type GateSettingsInput = v.InferInput<typeof gateSettingsSchema>;

/** Settings, complete and checked. */
export type GateSettings = v.InferOutput<typeof gateSettingsSchema>;
