import { ATTRIBUTES, KEY } from "../../functions/challenge/memory/caller-item";
import { handlerFromSettings } from "../constructs/handler-from-settings";
import type { GateSettings } from "../settings/gate-settings";
import { environment, named } from "./name-tests";
import { holds, type Assertion } from "./test-file";

const TABLE = "aws_dynamodb_table.gate_callers";

/** What must be true of a gate that screens its callers; nothing where it does not. */
export const callerTests = (settings: GateSettings): readonly Assertion[] => {
  const { OUTCOMES: outcomes, SCREENING: screening } = handlerFromSettings(settings).environment;
  if (outcomes === undefined || screening === undefined) return [];
  return [
    environment("OUTCOMES", outcomes),
    environment("SCREENING", screening),
    ...(settings.callers.lists ? tableTests(settings) : []),
  ];
};

const tableTests = ({ protect }: GateSettings): readonly Assertion[] => [
  named(`${TABLE}.name`, "reception-callers", "The caller table"),
  environment("CALLER_TABLE", "reception-callers"),
  holds(
    `output.caller_table_name == ${TABLE}.name && output.caller_table_arn == ${TABLE}.arn`,
    "The outputs caller_table_name and caller_table_arn must be those of the caller table.",
  ),
  holds(
    `${TABLE}.hash_key == "${KEY}" && ${TABLE}.range_key == null && ${TABLE}.billing_mode == "PAY_PER_REQUEST"`,
    `The caller table must have the one key ${KEY} and be billed by request.`,
  ),
  holds(
    `${TABLE}.ttl[0].enabled && ${TABLE}.ttl[0].attribute_name == "${ATTRIBUTES.expires}"`,
    `The caller table must forget items when ${ATTRIBUTES.expires} says so.`,
  ),
  holds(
    `${TABLE}.point_in_time_recovery[0].enabled && ${TABLE}.server_side_encryption[0].enabled`,
    "The caller table must be backed up and encrypted.",
  ),
  holds(
    `${TABLE}.deletion_protection_enabled == ${String(protect)}`,
    `AWS must ${protect ? "refuse" : "be allowed"} to delete the caller table, as the setting protect says.`,
  ),
];
