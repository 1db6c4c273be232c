/** Gives the blocks and arrows of a sketch their places, from left to right. */
import type { FlowMap, MapArrow, MapBlock } from "../../flows/map/flow-map";
import type { Sketch, SketchArrow } from "../../flows/map/sketch";
import { Graph, layout } from "./dagre";
import { columnsOf, routed } from "./route";

/** Pixels around the map. */
const MARGIN = 24;

/** Names of nodes and edges are places in the sketch: identifiers may be any text. */
export const placeMap = (sketch: Sketch): FlowMap => {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 28, edgesep: 18, ranksep: 56 });
  const names = new Map(sketch.blocks.map(({ id }, i) => [id, String(i)]));
  const edgeOf = ({ from, to }: SketchArrow, i: number) => ({
    v: names.get(from) ?? "",
    w: names.get(to) ?? "",
    name: String(i),
  });
  for (const [i, { width, height }] of sketch.blocks.entries()) {
    graph.setNode(String(i), { width, height });
  }
  for (const [i, arrow] of sketch.arrows.entries()) {
    if (!arrow.drawn) continue;
    graph.setEdge(edgeOf(arrow, i), {
      ...arrow.size,
      labelpos: "c",
      weight: arrow.kind === "error" ? 1 : 4,
    });
  }
  for (const { from, to } of ties(sketch)) {
    const edge = { v: names.get(from) ?? "", w: names.get(to) ?? "", name: "tie" };
    graph.setEdge(edge, { width: 0, height: 0, labelpos: "c", weight: 0 });
  }
  layout(graph);

  const blocks = sketch.blocks.map((block, i): MapBlock => {
    const { x, y } = graph.node(String(i));
    return { ...block, x: x - block.width / 2, y: y - block.height / 2 };
  });
  const columns = columnsOf(blocks);
  const arrows = sketch.arrows.map(({ drawn, size, ...arrow }, i): MapArrow => {
    if (!drawn) return { ...arrow, points: [] };
    const edge = edgeOf({ drawn, size, ...arrow }, i);
    const { points = [], x = 0, y = 0 } = graph.edge(edge);
    const [from, to] = [blocks[Number(edge.v)], blocks[Number(edge.w)]];
    return {
      ...arrow,
      points: from === undefined || to === undefined ? points : routed(points, from, to, columns),
      ...(arrow.label === ""
        ? {}
        : { labelBox: { ...size, x: x - size.width / 2, y: y - size.height / 2 } }),
    };
  });
  return inFrame(blocks, arrows);
};

/**
 * Arrows without a line that alone lead to a part of the flow. They hold that part to the right of
 * what leads there; otherwise it would be placed as if a call started there.
 */
const ties = ({ blocks, arrows }: Sketch): readonly SketchArrow[] => {
  const parts = new Map(blocks.map(({ id }) => [id, id]));
  const join = ({ from, to }: SketchArrow): boolean => {
    const [a, b] = [parts.get(from), parts.get(to)];
    if (a === b) return false;
    for (const [id, part] of parts) if (part === b) parts.set(id, a ?? "");
    return true;
  };
  for (const arrow of arrows) if (arrow.drawn) join(arrow);
  return arrows
    .filter(({ drawn }) => !drawn)
    .toReversed()
    .filter(join);
};

/** Moved so that everything is inside, with a margin. */
const inFrame = (blocks: readonly MapBlock[], arrows: readonly MapArrow[]): FlowMap => {
  const boxes = [
    ...blocks,
    ...arrows.flatMap(({ labelBox }) => labelBox ?? []),
    ...arrows.flatMap(({ points }) => points.map((point) => ({ ...point, width: 0, height: 0 }))),
  ];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  const moved = <P extends { readonly x: number; readonly y: number }>(place: P): P => ({
    ...place,
    x: Math.round(place.x - left + MARGIN),
    y: Math.round(place.y - top + MARGIN),
  });
  return {
    width: Math.ceil(right - left) + 2 * MARGIN,
    height: Math.ceil(bottom - top) + 2 * MARGIN,
    blocks: blocks.map(moved),
    arrows: arrows.map(({ points, labelBox, ...arrow }) => ({
      ...arrow,
      points: points.map(moved),
      ...(labelBox === undefined ? {} : { labelBox: moved(labelBox) }),
    })),
  };
};
