import type { PlanFinding } from "./finding";
import type { ResourceChange } from "./plan";

interface Guarded {
  readonly deleted: string;
  readonly replaced: string;
  readonly advice: string;
}

const MOVED = "if only its address changed, add a moved block";
const BY_HAND = "if you want this, apply it by hand";

/** Resources that must not be lost by accident, and what their loss means. */
const GUARDED: ReadonlyMap<string, Guarded> = new Map([
  [
    "aws_connect_phone_number",
    {
      deleted: "releases the phone number, which cannot be claimed back",
      replaced: "releases the phone number, which cannot be claimed back, and claims another",
      advice: `keep the settings of phoneNumber as they were; ${MOVED}; ${BY_HAND}`,
    },
  ],
  [
    "aws_connect_contact_flow",
    {
      deleted: "deletes the contact flow, whose id numbers and other flows use",
      replaced: "gives the contact flow another id, while numbers and other flows keep the old one",
      advice: `change it in place; ${MOVED}; ${BY_HAND}`,
    },
  ],
  [
    "aws_connect_quick_connect",
    {
      deleted: "deletes the quick connect, which queues may offer to agents",
      replaced: "gives the quick connect another id, while queues keep the old one",
      advice: `first take it out of the quick connects of every queue; ${MOVED}; ${BY_HAND}`,
    },
  ],
  [
    "aws_cloudwatch_log_group",
    {
      deleted: "deletes the log group with all its logs",
      replaced:
        "deletes the log group with all its logs and creates an empty one with another name",
      advice: `keep name_prefix as it was, or first export the log; ${MOVED}; ${BY_HAND}`,
    },
  ],
  [
    "aws_dynamodb_table",
    {
      deleted: "deletes the caller table with its lists and all that the gate remembers",
      replaced:
        "deletes the caller table with its lists and all that the gate remembers, and creates an empty one",
      advice: `keep callers.lists and name_prefix as they were, or first export the lists; ${MOVED}; ${BY_HAND}`,
    },
  ],
]);

/** Numbers, flows, quick connects, logs and caller tables that the plan would delete, replace or forget. */
export const losses = (resource: ResourceChange): readonly PlanFinding[] => {
  const guarded = GUARDED.get(resource.type);
  if (guarded === undefined) return [];
  const { actions } = resource.change;
  const finding = (problem: string, advice = guarded.advice): PlanFinding => ({
    address: addressOf(resource),
    problem,
    advice,
  });
  if (actions.includes("delete")) {
    return [
      actions.includes("create")
        ? finding(guarded.replaced + causeOf(resource))
        : finding(guarded.deleted),
    ];
  }
  if (!actions.includes("forget")) return [];
  const forgotten = "is no longer managed by Terraform but stays in AWS";
  return [
    actions.includes("create")
      ? finding(`${forgotten}, and another one is created${causeOf(resource)}`)
      : finding(forgotten, `delete the removed block; ${BY_HAND}`),
  ];
};

const addressOf = ({ address, deposed }: ResourceChange): string =>
  deposed === undefined ? address : `${address} (deposed ${deposed})`;

const causeOf = ({ change }: ResourceChange): string => {
  const paths = change.replace_paths.map((path) => path.join("."));
  return paths.length === 0 ? "" : ` (forced by ${paths.join(", ")})`;
};
