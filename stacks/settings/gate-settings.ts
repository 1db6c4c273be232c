/**
 * What the caller hears and what the gate decides. The types, the checks, the table in
 * docs/settings.md and the JSON Schema for editors all come from this schema.
 */
import * as v from "valibot";
import { DESTINATION_KINDS } from "../../flows/gate/destination";
import { FLOW_LOGGING, WHEN_UNAVAILABLE } from "../../flows/gate/gate-flow-props";
import { LANGUAGES, speaks, VOICES } from "../../flows/gate/languages";
import { backendSchema } from "./backend";
import { callersSchema } from "./callers-settings";
import { challengeSchema } from "./challenge-settings";
import { flag, section, word } from "./fields";
import { phoneNumberSchema } from "./phone-number";
import { promptsSchema } from "./prompt-settings";
import { textsSchema } from "./texted-settings";

const TRANSFERS = ["transfer-to-flow", "transfer-to-queue"] as const;

const NO_LANDING =
  'challenge.helpKey is on, and a goodbye does not help: set onHelp, or onFailed, to "transfer-to-flow" or "transfer-to-queue"';

export const gateSettingsSchema = v.pipe(
  section({
    challenge: v.optional(challengeSchema, {}),
    language: v.pipe(
      v.optional(word(LANGUAGES), "en-US"),
      v.description("Language of the voice and the prompts."),
    ),
    voice: v.pipe(
      v.optional(v.string("allowed: the name of a voice")),
      v.description("Name of another neural Amazon Polly voice for the language."),
    ),
    prompts: v.optional(promptsSchema, {}),
    whenUnavailable: v.pipe(
      v.optional(word(WHEN_UNAVAILABLE), "admit"),
      v.description(
        "When the gate itself fails: `admit` lets the call through, `disconnect` ends it.",
      ),
    ),
    onPassed: v.pipe(
      v.optional(word(DESTINATION_KINDS), "goodbye"),
      v.description(
        "What follows when a caller passes: a goodbye, or a transfer to the flow or queue that the variable `next_contact_flow_id` or `next_queue_id` names.",
      ),
    ),
    onFailed: v.pipe(
      v.optional(word(DESTINATION_KINDS), "goodbye"),
      v.description(
        "What follows when a caller fails: a goodbye, or a landing in the flow or queue that the variable `failed_contact_flow_id` or `failed_queue_id` names.",
      ),
    ),
    onNoInput: v.pipe(
      v.optional(word(DESTINATION_KINDS)),
      v.description(
        "What follows when a caller presses nothing: as `onFailed`, with its variables. Most robots are silent.",
      ),
    ),
    onHelp: v.pipe(
      v.optional(
        v.picklist(
          TRANSFERS,
          'allowed: "transfer-to-flow", "transfer-to-queue"; a goodbye does not help',
        ),
      ),
      v.description(
        "Where callers land who press the help key: the flow or queue that the variable `help_contact_flow_id` or `help_queue_id` names.",
      ),
    ),
    billingTag: v.pipe(
      v.optional(flag, false),
      v.description(
        "Whether the contact's tag `spamGate` holds the outcome, so that AWS's bill shows what spam calls cost.",
      ),
    ),
    texts: v.optional(textsSchema),
    callers: v.optional(callersSchema, {}),
    flowLogging: v.pipe(
      v.optional(word(FLOW_LOGGING), "unchanged"),
      v.description(
        "Whether the gate turns the flow log of the call on or off. A log that is on contains the code.",
      ),
    ),
    reporting: v.pipe(
      v.optional(flag, true),
      v.description("Whether the gate counts its calls: metrics, a dashboard and alarms."),
    ),
    phoneNumber: v.optional(phoneNumberSchema, { claim: {} }),
    protect: v.pipe(
      v.optional(flag, true),
      v.description(
        "Whether Terraform refuses to release a claimed number or to delete a caller table (`prevent_destroy`), and AWS to delete that table.",
      ),
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
  v.forward(
    v.partialCheck(
      [["challenge", "helpKey"], ["onFailed"], ["onHelp"]],
      ({ challenge, onFailed, onHelp }) =>
        challenge.helpKey === "off" || onHelp !== undefined || onFailed !== "goodbye",
      NO_LANDING,
    ),
    ["onHelp"],
  ),
  v.forward(
    v.partialCheck(
      [["callers", "onDenied"], ["onFailed"]],
      ({ callers, onFailed }) => callers.onDenied !== "landing" || onFailed !== "goodbye",
      'there is no landing: set onFailed to "transfer-to-flow" or "transfer-to-queue", or callers.onDenied to "goodbye" or "challenge"',
    ),
    ["callers", "onDenied"],
  ),
  v.forward(
    v.partialCheck(
      [
        ["challenge", "delivery"],
        ["callers", "lists"],
      ],
      ({ challenge, callers }) => challenge.delivery === "spoken" || callers.lists,
      "texted needs the caller table, which keeps codes and limits: set callers.lists to true",
    ),
    ["challenge", "delivery"],
  ),
  v.forward(
    v.partialCheck(
      [
        ["challenge", "delivery"],
        ["challenge", "texted"],
      ],
      ({ challenge }) => challenge.delivery === "spoken" || challenge.texted !== undefined,
      'challenge.delivery is texted: say which countries, such as {"countries": ["+1"], "otherwise": "landing"}, and what follows otherwise',
    ),
    ["challenge", "texted"],
  ),
  v.forward(
    v.partialCheck(
      [["challenge", "delivery"], ["texts"]],
      ({ challenge, texts }) =>
        challenge.delivery === "spoken" ||
        (texts !== undefined && (texts.by === "notify" || texts.sender !== undefined)),
      'challenge.delivery is texted: name the business, such as {"by": "identity", "sender": "Example Bank"}, or send by "notify"',
    ),
    ["texts"],
  ),
  v.forward(
    v.partialCheck(
      [["challenge", "delivery"], ["challenge", "texted"], ["onFailed"]],
      ({ challenge, onFailed }) =>
        challenge.delivery === "spoken" ||
        challenge.texted?.otherwise !== "landing" ||
        onFailed !== "goodbye",
      'there is no landing: set onFailed to "transfer-to-flow" or "transfer-to-queue", or challenge.texted.otherwise to "spoken" or "disconnect"',
    ),
    ["challenge", "texted"],
  ),
  v.forward(
    v.partialCheck(
      [
        ["challenge", "delivery"],
        ["callers", "greetByName"],
      ],
      ({ challenge, callers }) => challenge.delivery === "texted" || !callers.greetByName,
      'a forged number must not learn a name: set challenge.delivery to "texted", or leave it out',
    ),
    ["callers", "greetByName"],
  ),
);

/** Settings as a user writes them: everything is optional. */
export type GateSettingsInput = v.InferInput<typeof gateSettingsSchema>;

/** Settings, complete and checked. */
export type GateSettings = v.InferOutput<typeof gateSettingsSchema>;
