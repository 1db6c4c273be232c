import { warningAt, type Finding } from "./finding";
import { listFrom, objectAt, propertyOf } from "./json";

/** A flow of which its own id is known, so that transfers to it are. */
export interface IdentifiedFlow {
  readonly id: string;
  readonly name: string;
  readonly document: unknown;
}

/**
 * A warning at each transfer by which a call can come back to the flow it left, by the flow's id.
 * Such a caller is asked again, fails again, and is paid for by the minute.
 */
export const transferLoops = (
  flows: readonly IdentifiedFlow[],
): ReadonlyMap<string, readonly Finding[]> => {
  const transfers = new Map(flows.map((flow) => [flow.id, transfersOf(flow.document)]));
  const names = new Map(flows.map(({ id, name }) => [id, name]));
  const targets = (id: string): readonly string[] =>
    (transfers.get(id) ?? []).map(({ target }) => target).filter((target) => names.has(target));

  return new Map(
    flows.map(({ id }) => [
      id,
      (transfers.get(id) ?? []).flatMap(({ target, ...place }): Finding[] => {
        const way = names.has(target) ? wayFrom(target, id, targets) : undefined;
        if (way === undefined) return [];
        const round = [id, ...way].map((each) => names.get(each) ?? each).join(" -> ");
        const warning = warningAt(
          "transfer-loop",
          ["Parameters", "ContactFlowId"],
          `leads back to this flow: ${round}`,
          "a call can go round for ever: let one of these flows end it",
        );
        return [{ ...warning, ...place }];
      }),
    ]),
  );
};

interface Transfer {
  /** The id of the flow that takes over. */
  readonly target: string;
  readonly action: string;
  readonly type: string;
  readonly index: number;
}

const transfersOf = (document: unknown): readonly Transfer[] =>
  listFrom(propertyOf(document, "Actions")).flatMap((action, index) => {
    const type = propertyOf(action, "Type");
    const id = propertyOf(objectAt(action, "Parameters"), "ContactFlowId");
    if (type !== "TransferToFlow" || typeof id !== "string") return [];
    // An ARN ends with the id.
    const target = id.split("/").at(-1) ?? id;
    const identifier = propertyOf(action, "Identifier");
    const name = typeof identifier === "string" ? identifier : `Actions[${index}]`;
    return [{ target, action: name, type, index }];
  });

/** The shortest way from one flow to another, both included. */
const wayFrom = (
  from: string,
  to: string,
  targets: (id: string) => readonly string[],
): readonly string[] | undefined => {
  const ways: (readonly string[])[] = [[from]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1) ?? from;
    if (last === to) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of targets(last)) ways.push([...way, next]);
  }
  return undefined;
};
