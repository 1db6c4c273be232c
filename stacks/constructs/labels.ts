import { TerraformStack, type TerraformElement } from "cdktf";
import type { IConstruct } from "constructs";

/**
 * Names an element of a gate: its logical id becomes the path of the gate and `name`, such as
 * `gate_flow`, and `purposeOf` it can be asked. A changed logical id would destroy the
 * resource and make another, so it may not depend on how a gate is built inside: an element stands
 * in one of the gate's parts, and the part does not count.
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

/** What a labelled element is for. */
export const purposeOf = (element: IConstruct): string | undefined =>
  element.node.metadata.flatMap(({ type, data }) =>
    type === PURPOSE && typeof data === "string" ? [data] : [],
  )[0];

const PURPOSE = "purpose";

/** The logical id alone, for what Terraform allows no comment beside. */
export const fixLogicalId = (element: TerraformElement, name: string): void => {
  element.overrideLogicalId(logicalIdIn(element.node.scope ?? element, name));
};

/** The logical id of what a part of a gate calls `name`. */
export const logicalIdIn = (part: IConstruct, name: string): string => {
  const scopes = part.node.scopes.slice(TerraformStack.of(part).node.scopes.length, -1);
  return [...scopes.map((scope) => scope.node.id), name].join("_");
};
