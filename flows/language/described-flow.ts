import { isFlowType, type FlowType } from "./flow-types";
import { propertyOf } from "./json";

/** A flow document, taken out of what the API wraps around it. */
export interface DescribedFlow {
  readonly document: unknown;
  /** The flow's own id, which only a wrapper says. */
  readonly id?: string;
  /** The flow's name, which only a wrapper says. */
  readonly name?: string;
  /** What the wrapper or the document itself says about the flow's type. */
  readonly flowType?: FlowType;
  /** Where the document was, as JSON in a string; absent where there was no wrapper. */
  readonly wrapper?: readonly [string, string];
}

/**
 * The flow in a parsed file: the document itself, or what `aws connect describe-contact-flow` and
 * `describe-contact-flow-module` print, whose `Content` is the document as a string.
 *
 * @throws SyntaxError where that string is not JSON.
 * @see https://docs.aws.amazon.com/connect/latest/APIReference/API_DescribeContactFlow.html
 */
export const readDescribedFlow = (file: unknown): DescribedFlow => {
  for (const name of ["ContactFlow", "ContactFlowModule"] as const) {
    const described = propertyOf(file, name);
    const content = propertyOf(described, "Content");
    if (typeof content !== "string") continue;
    const type = name === "ContactFlow" ? propertyOf(described, "Type") : "MODULE";
    return {
      document: JSON.parse(content),
      ...textsOf(described),
      ...typed(type),
      wrapper: [name, "Content"],
    };
  }
  const metadata = propertyOf(propertyOf(file, "Metadata"), "type");
  return { document: file, ...typed(metadata) };
};

const textsOf = (described: unknown): Pick<DescribedFlow, "id" | "name"> => {
  const [id, name] = [propertyOf(described, "Id"), propertyOf(described, "Name")];
  return {
    ...(typeof id === "string" ? { id } : {}),
    ...(typeof name === "string" ? { name } : {}),
  };
};

/** The console writes `contactFlow` into the metadata where the API says `CONTACT_FLOW`. */
const typed = (written: unknown): { readonly flowType?: FlowType } => {
  if (typeof written !== "string") return {};
  const type = written.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();
  return isFlowType(type) ? { flowType: type } : {};
};
