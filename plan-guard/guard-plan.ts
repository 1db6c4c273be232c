import type { Finding, Opening } from "./finding";
import { losses } from "./losses";
import { openCalls } from "./permission";
import { after, before, UNKNOWN, type Attributes, type Plan, type ResourceChange } from "./plan";
import { openRights } from "./role";

/** What a plan would do to the line. */
export interface Verdict {
  /** Why the plan must not be applied unseen. */
  readonly findings: readonly Finding[];
  /** What is allowed but worth a look. */
  readonly notes: readonly Finding[];
}

/** Judges every change of a plan, in the root and in modules. */
export const guardPlan = (plan: Plan): Verdict => {
  const resources = plan.resource_changes.filter(({ mode }) => mode === "managed");
  return {
    findings: resources.flatMap((resource) => [...losses(resource), ...opened(resource)]),
    notes: resources.flatMap((resource) => [...noted(resource), ...openAlready(resource)]),
  };
};

const openings = (type: string, read: Attributes | undefined): readonly Opening[] =>
  read === undefined ? [] : [...openCalls(type, read), ...openRights(type, read)];

/** What this plan opens. */
const opened = (resource: ResourceChange): readonly Finding[] => {
  const { address, type } = resource;
  const known = openings(type, before(resource)).map(({ problem }) => problem);
  return openings(type, after(resource))
    .filter(({ problem }) => !known.includes(problem))
    .map((opening) => ({ address, ...opening }));
};

/** What was open before, and stays so: nothing that this plan does. */
const openAlready = (resource: ResourceChange): readonly Finding[] => {
  const { address, type } = resource;
  const left = openings(type, after(resource)).map(({ problem }) => problem);
  return openings(type, before(resource))
    .filter(({ problem }) => left.includes(problem))
    .map(({ problem, advice }) => ({ address, problem: `already ${problem}`, advice }));
};

const noted = (resource: ResourceChange): readonly Finding[] => {
  const { address, type, change } = resource;
  const actions = change.actions.join();
  if (type === "aws_connect_phone_number" && actions === "create") {
    return [
      {
        address,
        problem: "claims a phone number, which costs from then on",
        advice: "if the gate has one already, its state is missing: stop and look for it",
      },
    ];
  }
  if (type === "aws_connect_phone_number_contact_flow_association" && actions === "delete") {
    return [
      {
        address,
        problem: "calls to the number no longer reach the gate",
        advice: "lead the number somewhere else first",
      },
    ];
  }
  if (type === "aws_iam_role_policy" && after(resource)?.("policy") === UNKNOWN) {
    return [
      {
        address,
        problem: "what it allows is known only after apply",
        advice: "the next plan's guard tells",
      },
    ];
  }
  return [];
};
