import type { ContactFlow } from "../../flows/language/document";
import { action, flowOf } from "./flows";

/** Texts that would end an element, an attribute or a script if they were not escaped. */
export const HOSTILE = [
  `</script><script>document.title = "taken"</script>`,
  `"><img src=x onerror='document.title = "taken"'>`,
  `]]></style><style>*{display:none}</style>`,
] as const;

const IDENTIFIER = `"><img onerror>' & <b>`;

/** A flow with such texts in its prompts, an identifier, an attribute and a condition. */
export const hostileFlow = (): ContactFlow =>
  flowOf(
    action(
      IDENTIFIER,
      "Compare",
      { ComparisonValue: "$.Attributes['<i>&\"name']" },
      {
        next: "say-0",
        conditions: [["Equals", HOSTILE[0], "say-0"]],
        errors: { NoMatchingCondition: "hang-up" },
      },
    ),
    ...HOSTILE.map((text, i) =>
      action(
        `say-${i}`,
        "MessageParticipant",
        { Text: text },
        { next: i === HOSTILE.length - 1 ? "hang-up" : `say-${i + 1}` },
      ),
    ),
    action("hang-up", "DisconnectParticipant", {}),
  );
