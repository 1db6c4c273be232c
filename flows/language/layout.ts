import type { Action } from "./actions";
import { branchesOf } from "./branches";
import type { ActionMetadata, ContactFlow, FlowMetadata } from "./document";

/** Pixels between the left edges of two columns and the top edges of two rows of blocks. */
const COLUMN = 280;
const ROW = 240;
const MARGIN = 40;

/**
 * Places every action so that the console shows the flow from left to right: a column is the
 * longest way from the start, so branches lead to the right; the usual way keeps the top row.
 */
export const layOut = (flow: ContactFlow): FlowMetadata => {
  const columns = columnsOf(flow);
  const rows = rowsOf(flow, columns);
  const metadata = (id: string): ActionMetadata => ({
    position: {
      x: MARGIN + COLUMN * (1 + (columns.get(id) ?? 0)),
      y: MARGIN + ROW * (rows.get(id) ?? 0),
    },
    isFriendlyName: true,
  });
  return {
    entryPointPosition: { x: MARGIN, y: MARGIN },
    ActionMetadata: Object.fromEntries(
      flow.Actions.map(({ Identifier: id }) => [id, metadata(id)]),
    ),
  };
};

/** The column of each action; branches back to earlier actions do not count. */
const columnsOf = (flow: ContactFlow): ReadonlyMap<string, number> => {
  const byId = new Map(flow.Actions.map((action) => [action.Identifier, action]));
  const columns = new Map<string, number>();
  for (const id of forwardOrder(flow.StartAction, byId)) {
    const column = columns.get(id) ?? 0;
    columns.set(id, column);
    const action = byId.get(id);
    for (const { to } of action === undefined ? [] : branchesOf(action)) {
      if (columns.has(to) && isBack(to, id, byId)) continue;
      columns.set(to, Math.max(columns.get(to) ?? 0, column + 1));
    }
  }
  return columns;
};

type Actions = ReadonlyMap<string, Action>;

/** Identifiers, each after all that lead to it; cycles do not count. */
const forwardOrder = (start: string, byId: Actions): readonly string[] => {
  const finished: string[] = [];
  const seen = new Set<string>();
  const visit = (id: string): void => {
    const action = byId.get(id);
    if (action === undefined || seen.has(id)) return;
    seen.add(id);
    for (const { to } of branchesOf(action)) visit(to);
    finished.unshift(id);
  };
  visit(start);
  for (const id of byId.keys()) visit(id);
  return finished;
};

/** Whether a branch to `to` closes a cycle: `from` can be reached from it. */
const isBack = (to: string, from: string, byId: Actions): boolean => {
  const seen = new Set<string>();
  const waiting = [to];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === from) return true;
    const action = byId.get(id);
    if (action === undefined || seen.has(id)) continue;
    seen.add(id);
    waiting.push(...branchesOf(action).map((branch) => branch.to));
  }
  return false;
};

/** The row of each action: near those that lead to it, in the order of the document. */
const rowsOf = (
  flow: ContactFlow,
  columns: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  const rows = new Map<string, number>();
  const sources = sourcesOf(flow);
  const last = Math.max(0, ...columns.values());
  for (let column = 0; column <= last; column++) {
    const ids = flow.Actions.map((action) => action.Identifier).filter(
      (id) => columns.get(id) === column,
    );
    const wanted = ids.map((id) => ({ id, row: wantedRow(sources.get(id) ?? [], rows) }));
    let free = 0;
    for (const { id, row } of wanted.sort((a, b) => a.row - b.row)) {
      const taken = Math.max(free, row);
      rows.set(id, taken);
      free = taken + 1;
    }
  }
  return rows;
};

const sourcesOf = (flow: ContactFlow): ReadonlyMap<string, readonly string[]> => {
  const sources = new Map<string, string[]>();
  for (const { from, to, kind } of flow.Actions.flatMap(branchesOf)) {
    if (kind === "error") continue;
    sources.set(to, [...(sources.get(to) ?? []), from]);
  }
  return sources;
};

/** An action that only errors lead to goes below the ways that calls usually take. */
const wantedRow = (sources: readonly string[], rows: ReadonlyMap<string, number>): number => {
  const known = sources.flatMap((id) => rows.get(id) ?? []);
  return known.length === 0 ? (sources.length === 0 ? 0 : 1) : Math.min(...known);
};
