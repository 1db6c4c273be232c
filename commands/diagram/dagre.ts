/**
 * The part of dagre that places blocks. Its own types import each other without file extensions,
 * which TypeScript cannot follow from here, so what is used of them is declared again.
 *
 * @see https://github.com/dagrejs/dagre/wiki
 */
import * as library from "@dagrejs/dagre";
import type { Point } from "../../flows/map/flow-map";

interface Size {
  readonly width: number;
  readonly height: number;
}

interface EdgeName {
  readonly v: string;
  readonly w: string;
  readonly name: string;
}

/** A graph; `layout` gives its nodes and edges their places. */
export interface Graph {
  setGraph(options: {
    readonly rankdir: "LR";
    /** Pixels between blocks of one column, between arrows, and between columns. */
    readonly nodesep: number;
    readonly edgesep: number;
    readonly ranksep: number;
  }): void;
  setNode(name: string, size: Size): void;
  setEdge(name: EdgeName, label: Size & { readonly labelpos: "c"; readonly weight: number }): void;
  /** With the middle of the node. */
  node(name: string): Point;
  /** With the way of the edge and the middle of its label. */
  edge(name: EdgeName): Partial<Point> & { readonly points?: readonly Point[] };
}

interface Dagre {
  readonly Graph: new (options: { readonly multigraph: boolean }) => Graph;
  readonly layout: (graph: Graph) => void;
}

export const { Graph, layout } = library as unknown as Dagre;
