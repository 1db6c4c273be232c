import type { PlanFinding, Opening } from "./finding";
import { losses } from "./losses";
import { openCalls } from "./permission";
import { after, before, UNKNOWN, type Attributes, type Plan, type ResourceChange } from "./plan";
import { openRights } from "./role";
import { safeguardsOff } from "./safeguards";

/** The judgment of a plan. */
export interface Judgment {
  /** Reasons why nobody should apply the plan unseen. */
  readonly findings: readonly PlanFinding[];
  /** Changes that are allowed but deserve a look. */
  readonly notes: readonly PlanFinding[];
}

/** Judges every change in a plan, in the root module and in all others. */
export const guardPlan = (plan: Plan): Judgment => {
  const resources = plan.resource_changes.filter(({ mode }) => mode === "managed");
  return {
    findings: resources.flatMap((resource) => [
      ...losses(resource),
      ...safeguardsOff(resource),
      ...opened(resource),
    ]),
    notes: resources.flatMap((resource) => [...noted(resource), ...openAlready(resource)]),
  };
};

const openings = (type: string, read: Attributes | undefined): readonly Opening[] =>
  read === undefined ? [] : [...openCalls(type, read), ...openRights(type, read)];

/** What this plan newly allows. */
const opened = (resource: ResourceChange): readonly PlanFinding[] => {
  const { address, type } = resource;
  const known = openings(type, before(resource)).map(({ problem }) => problem);
  return openings(type, after(resource))
    .filter(({ problem }) => !known.includes(problem))
    .map((opening) => ({ address, ...opening }));
};

/** What was allowed before and still is; this plan does not change it. */
const openAlready = (resource: ResourceChange): readonly PlanFinding[] => {
  const { address, type } = resource;
  const left = openings(type, after(resource)).map(({ problem }) => problem);
  return openings(type, before(resource))
    .filter(({ problem }) => left.includes(problem))
    .map(({ problem, advice }) => ({ address, problem: `already ${problem}`, advice }));
};

const noted = (resource: ResourceChange): readonly PlanFinding[] => {
  const { address, type, change } = resource;
  const actions = change.actions.join();
  if (type === "aws_connect_phone_number" && actions === "create") {
    return [
      {
        address,
        problem: "claims a phone number, which costs money from then on",
        advice:
          "if the gate already has a number, its state is missing: stop and look for the state",
      },
    ];
  }
  if (type === "aws_connect_phone_number_contact_flow_association" && actions === "delete") {
    return [
      {
        address,
        problem: "calls to the number no longer reach the gate",
        advice: "first lead the number somewhere else",
      },
    ];
  }
  if (type === "aws_iam_role_policy" && after(resource)?.("policy") === UNKNOWN) {
    return [
      {
        address,
        problem: "its policy is known only after apply",
        advice: "guard the next plan too, which shows the policy",
      },
    ];
  }
  return [];
};
