import type { Finding } from "./finding";
import type { ResourceChange } from "./plan";

interface Guarded {
  readonly deleted: string;
  readonly replaced: string;
  readonly advice: string;
}

const MOVED = "if it only got another address, add a moved block";
const BY_HAND = "if it is meant, apply it by hand";

/** What must not go away by accident, and what would come of it. */
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
      deleted: "deletes the contact flow, whose id is wired to numbers and other flows",
      replaced: "gives the contact flow another id, while numbers and other flows keep the old one",
      advice: `let it be changed in place; ${MOVED}; ${BY_HAND}`,
    },
  ],
  [
    "aws_cloudwatch_log_group",
    {
      deleted: "deletes the log group and all it holds",
      replaced: "deletes the log group and all it holds, for an empty one of another name",
      advice: `keep name_prefix as it was, or export the log first; ${MOVED}; ${BY_HAND}`,
    },
  ],
]);

/** Numbers, flows and logs that the plan would delete, replace or lose sight of. */
export const losses = (resource: ResourceChange): readonly Finding[] => {
  const guarded = GUARDED.get(resource.type);
  if (guarded === undefined) return [];
  const { actions } = resource.change;
  const finding = (problem: string, advice = guarded.advice): Finding => ({
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
  const forgotten = "leaves Terraform's care but stays in AWS";
  return [
    actions.includes("create")
      ? finding(`${forgotten}, and another is made${causeOf(resource)}`)
      : finding(forgotten, `take out the removed block; ${BY_HAND}`),
  ];
};

const addressOf = ({ address, deposed }: ResourceChange): string =>
  deposed === undefined ? address : `${address} (deposed ${deposed})`;

const causeOf = ({ change }: ResourceChange): string => {
  const paths = change.replace_paths.map((path) => path.join("."));
  return paths.length === 0 ? "" : ` (forced by ${paths.join(", ")})`;
};
