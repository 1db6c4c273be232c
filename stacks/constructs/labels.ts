import { TerraformStack, type TerraformElement } from "cdktf";
import type { IConstruct } from "constructs";

/**
 * Gives an element of a gate its purpose and a fixed logical id: the path of the gate and `name`,
 * such as `gate_flow`. Terraform would destroy a resource whose logical id changes and create
 * another, so the id leaves out the part of the gate that the element belongs to: how a gate is
 * divided into parts may change.
 */
export const label = <Element extends TerraformElement>(
  element: Element,
  name: string,
  purpose: string,
): Element => {
  fixLogicalId(element, name);
  element.node.addMetadata(PURPOSE, purpose);
  return element;
};

/** What a labeled element is for. */
export const purposeOf = (element: IConstruct): string | undefined =>
  element.node.metadata.flatMap(({ type, data }) =>
    type === PURPOSE && typeof data === "string" ? [data] : [],
  )[0];

const PURPOSE = "purpose";

/** Fixes the logical id alone, for elements that cannot have a comment in Terraform. */
export const fixLogicalId = (element: TerraformElement, name: string): void => {
  element.overrideLogicalId(logicalIdIn(element.node.scope ?? element, name));
};

/** The logical id of the element that a part of a gate calls `name`. */
export const logicalIdIn = (part: IConstruct, name: string): string => {
  const scopes = part.node.scopes.slice(TerraformStack.of(part).node.scopes.length, -1);
  return [...scopes.map((scope) => scope.node.id), name].join("_");
};
