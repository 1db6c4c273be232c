import type { IConstruct } from "constructs";
import { purposeOf } from "./constructs/labels";

/** A block of the synthesized stack with CDKTF's comment. */
export interface CommentedBlock {
  "//": { readonly metadata: { readonly path: string }; purpose?: string };
}

type Blocks = Readonly<Record<string, Readonly<Record<string, CommentedBlock>>>>;

/** The part of a synthesized stack that holds CDKTF's comments. */
export interface CommentedStack {
  readonly data?: Blocks;
  readonly resource?: Blocks;
}

/** The data sources and resources of a synthesized stack. */
export const blocksOf = ({ data, resource }: CommentedStack): CommentedBlock[] =>
  [data, resource].flatMap((types) =>
    Object.values(types ?? {}).flatMap((byId) => Object.values(byId)),
  );

/** Adds each block's purpose to the comment that CDKTF writes, for people who review the JSON. */
export const addPurposes = (stack: IConstruct, synthesized: CommentedStack): void => {
  const purposes = new Map(
    stack.node.findAll().map((construct) => [construct.node.path, purposeOf(construct)]),
  );
  for (const { "//": comment } of blocksOf(synthesized)) {
    const purpose = purposes.get(comment.metadata.path);
    if (purpose !== undefined) comment.purpose = purpose;
  }
};
