import type { Action } from "../language/actions";
import { destination, type Destination, type DestinationKind } from "./destination";
import type { GateFlowProps, GateReferences } from "./gate-flow-props";
import { say } from "./say";
import { denialCheck } from "./screening";

/** Where the calls of one outcome go on, and the actions of all these ways. */
export interface Landings {
  /** First action for a caller whose last attempt was wrong. */
  readonly failed: string;
  /** First action for a caller whose last attempt was silent. */
  readonly noInput: string;
  /** First action for a caller who asks for help; absent without a help key. */
  readonly help: string | undefined;
  /** First action for a caller who is denied; absent where nobody is. */
  readonly denied: string | undefined;
  readonly actions: readonly Action[];
}

export interface LandingExits {
  /** The action that ends a call. */
  readonly hangUp: string;
  /** Where a call goes that cannot be transferred. */
  readonly onError: string;
}

/** Where callers end who do not pass: at a goodbye, or in the flow or queue where they land. */
export const landings = (
  props: GateFlowProps,
  references: GateReferences,
  exits: LandingExits,
): Landings => {
  const place = (kind: DestinationKind): Destination =>
    destination({
      ...exits,
      kind,
      contactFlowId: references.failedContactFlowId,
      queueId: references.failedQueueId,
      id: (name) => `failed-${name}`,
    });
  const failed = farewell(props, place(props.onFailed), exits, props.onFailed);
  const noInput = farewell(props, place(props.onNoInput), exits, props.onNoInput);
  const help = helpPlace(props, references, exits, place);
  const denied = denial(props, place(props.onFailed).start, exits);
  return {
    failed: failed.start,
    noInput: noInput.start,
    help: help?.start,
    denied: denied?.start,
    actions: [
      ...failed.actions,
      ...(props.onNoInput === props.onFailed ? [] : noInput.actions),
      ...(props.onHelp === "as-failed" ? [] : (help?.actions ?? [])),
      ...(denied?.actions ?? []),
    ],
  };
};

/** Says the last words before a goodbye, and before a landing where there are some. */
const farewell = (
  { prompts }: GateFlowProps,
  place: Destination,
  { hangUp }: LandingExits,
  kind: DestinationKind,
): Destination => {
  if (kind === "goodbye") {
    const id = "say-failed";
    return { start: id, actions: [say(id, prompts.failed, hangUp)] };
  }
  if (prompts.landing === undefined) return place;
  const id = `say-failed-and-${kind}`;
  return { start: id, actions: [say(id, prompts.landing, place.start), ...place.actions] };
};

/** Where denied callers go; the actions of the landing belong to those who fail. */
const denial = (
  { prompts, screening }: GateFlowProps,
  landing: string,
  { hangUp }: LandingExits,
): Destination | undefined => {
  const ways = [screening?.deniedByList, screening?.deniedByRule].filter(
    (way) => way !== undefined,
  );
  const goodbye: Destination = {
    start: "say-denied",
    actions: [say("say-denied", prompts.denied, hangUp)],
  };
  const land: Destination =
    prompts.deniedLanding === undefined
      ? { start: landing, actions: [] }
      : {
          start: "say-denied-and-land",
          actions: [say("say-denied-and-land", prompts.deniedLanding, landing)],
        };
  if (ways.length === 0) return undefined;
  if (!ways.includes("landing")) return goodbye;
  if (!ways.includes("goodbye")) return land;
  const check = denialCheck("check-denied", goodbye.start, land.start);
  return { start: "check-denied", actions: [check, ...goodbye.actions, ...land.actions] };
};

const helpPlace = (
  { challenge, onFailed, onHelp }: GateFlowProps,
  references: GateReferences,
  exits: LandingExits,
  place: (kind: DestinationKind) => Destination,
): Destination | undefined => {
  if (challenge.helpKey === "off") return undefined;
  if (onHelp === "as-failed") return place(onFailed);
  return destination({
    ...exits,
    kind: onHelp,
    contactFlowId: references.helpContactFlowId,
    queueId: references.helpQueueId,
    id: (name) => `help-${name}`,
  });
};
