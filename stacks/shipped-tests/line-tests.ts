import type { GateSettings } from "../settings/gate-settings";
import { holds, literal, type Assertion } from "./test-file";

const NUMBER = "aws_connect_phone_number.gate_line";
const ASSOCIATION = "aws_connect_phone_number_contact_flow_association.gate_line";

/** What must be true of the number that leads to the gate. */
export const lineTests = ({ phoneNumber }: GateSettings): readonly Assertion[] => {
  if (phoneNumber === "none") {
    return [
      holds("output.phone_number == null", "The gate must have no number, claimed or existing."),
    ];
  }
  if (phoneNumber === "existing") {
    return [
      answers("var.phone_number_id"),
      holds(
        "output.phone_number == var.phone_number_id",
        "The output phone_number must be the existing number's id.",
      ),
    ];
  }
  const { countryCode, type, prefix } = phoneNumber.claim;
  return [
    answers(`${NUMBER}.id`),
    holds(
      `${NUMBER}.target_arn == var.connect_instance_arn`,
      "The number must be claimed for the instance.",
    ),
    holds(
      `${NUMBER}.country_code == ${literal(countryCode)} && ${NUMBER}.type == ${literal(type)} && ${NUMBER}.prefix == ${literal(prefix ?? null)}`,
      `The number must be claimed as the settings say: ${countryCode}, ${type}${prefix === undefined ? "" : `, ${prefix}`}.`,
    ),
  ];
};

const answers = (number: string): Assertion =>
  holds(
    `${ASSOCIATION}.phone_number_id == ${number} && ${ASSOCIATION}.contact_flow_id == aws_connect_contact_flow.gate_flow.contact_flow_id`,
    "Calls to the number must go to the gate's flow.",
  );
