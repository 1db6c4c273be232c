import { branchesOf, type Branch } from "../../flows/language/branches";
import type { ContactFlow } from "../../flows/language/document";
import { branchKey } from "../coverage";
import { branchesTaken, type RehearsedCall, type Scenario } from "./scenario";

/** What is known so far. */
export interface RehearsalState {
  readonly flow: ContactFlow;
  readonly calls: readonly RehearsedCall[];
  readonly switches: Switches;
  readonly callers: readonly KnownCaller[];
  /** A caller whom the flow asks for keys. */
  readonly asked: KnownCaller;
  /** Whether the functions may ask tables. */
  readonly hasTables: boolean;
}

/** A caller whom functions may know: by the number, or by what tables hold. */
export type KnownCaller = Pick<Scenario, "callerNumber" | "tables">;

/** Variables of the functions' environment, and the values besides the deployed one. */
export type Switches = Readonly<Record<string, readonly string[]>>;

export type Propose = (state: RehearsalState) => readonly Scenario[];

/** The first call that came through a block, the simplest since simple ones come first. */
export const firstThrough = (
  calls: readonly RehearsedCall[],
  block: string,
): RehearsedCall | undefined =>
  calls.find(({ events }) => events.some((event) => event.block === block));

/** The branches that no call took yet. */
export const untaken = (flow: ContactFlow, calls: readonly RehearsedCall[]): readonly Branch[] => {
  const taken = new Set(calls.flatMap(branchesTaken));
  return flow.Actions.flatMap(branchesOf).filter((branch) => !taken.has(branchKey(branch)));
};
