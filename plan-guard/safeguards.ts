import { propertyOf } from "../flows/language/json";
import type { PlanFinding } from "./finding";
import { after, before, type Attributes, type ResourceChange } from "./plan";

interface Safeguard {
  readonly isOn: (read: Attributes) => boolean;
  /** What it means that it is turned off. */
  readonly off: string;
  readonly advice: string;
}

/** Whether a block of the resource, which the provider shows as a list, is enabled. */
const enabled = (read: Attributes, block: string): boolean => {
  const value = read(block);
  return Array.isArray(value) && value.some((each) => propertyOf(each, "enabled") === true);
};

const BY_HAND = "if you want this, apply it by hand";

/** What a caller table is made with, so that nothing in it is lost, or kept for too long. */
const SAFEGUARDS: readonly Safeguard[] = [
  {
    isOn: (read) => read("deletion_protection_enabled") === true,
    off: "turns deletion protection off, so the caller table can be deleted",
    advice: `keep protect as it was; ${BY_HAND}`,
  },
  {
    isOn: (read) => enabled(read, "point_in_time_recovery"),
    off: "turns point-in-time recovery off, so a wrong import cannot be undone",
    advice: `keep the table as it is synthesized; ${BY_HAND}`,
  },
  {
    isOn: (read) => enabled(read, "ttl"),
    off: "turns the TTL off, so callers' numbers stay in the table for good",
    advice: `keep the table as it is synthesized; ${BY_HAND}`,
  },
];

/** Safeguards of a caller table that the plan turns off while the table stays. */
export const safeguardsOff = (resource: ResourceChange): readonly PlanFinding[] => {
  const { address, type, change } = resource;
  const was = before(resource);
  const becomes = after(resource);
  if (type !== "aws_dynamodb_table" || change.actions.includes("delete")) return [];
  if (was === undefined || becomes === undefined) return [];
  return SAFEGUARDS.filter(({ isOn }) => isOn(was) && !isOn(becomes)).map(({ off, advice }) => ({
    address,
    problem: off,
    advice,
  }));
};
