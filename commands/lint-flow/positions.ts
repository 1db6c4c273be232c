/** Where in a file a value stands. */
import { findNodeAtLocation, parseTree, type Node, type ParseError } from "jsonc-parser";
import type { Path } from "../../flows/language/finding";

/** Lines and columns from 1, in UTF-16 code units; the end column is one past the last. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Positions {
  /** The value at a path, or the nearest one around it that there is. */
  readonly regionOf: (path: Path) => Region;
  /** Where the text stops being JSON; `undefined` where it is JSON. */
  readonly brokenAt: Region | undefined;
}

export const positionsIn = (text: string): Positions => {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const region = regionsIn(text);
  const [error] = errors;
  return {
    brokenAt: error === undefined ? undefined : region(error.offset, error.length),
    regionOf: (path) => {
      const node = root === undefined ? undefined : shownFor(nearest(root, path));
      return region(node?.offset ?? 0, node?.length ?? 0);
    },
  };
};

const nearest = (root: Node, path: Path): Node => {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return root;
};

/** For an action its identifier, for another object or list its name: a line, not a page. */
const shownFor = (node: Node): Node => {
  if (node.type !== "object" && node.type !== "array") return node;
  const identifier = node.type === "object" && findNodeAtLocation(node, ["Identifier"]);
  if (identifier) return identifier;
  const name = node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
  return name ?? { type: node.type, offset: node.offset, length: 1 };
};

const regionsIn = (text: string): ((offset: number, length: number) => Region) => {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const position = (offset: number): readonly [line: number, column: number] => {
    const next = starts.findIndex((start) => start > offset);
    const line = next === -1 ? starts.length : next;
    return [line, offset - (starts[line - 1] ?? 0) + 1];
  };
  return (offset, length) => {
    const [startLine, startColumn] = position(offset);
    const [endLine, endColumn] = position(offset + length);
    return { startLine, startColumn, endLine, endColumn };
  };
};
