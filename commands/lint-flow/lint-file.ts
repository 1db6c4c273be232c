import { readFileSync } from "node:fs";
import { readDescribedFlow, type DescribedFlow } from "../../flows/language/described-flow";
import { errorAt, type Finding } from "../../flows/language/finding";
import type { FlowType } from "../../flows/language/flow-types";
import { validateFlow } from "../../flows/language/validate-flow";
import { messageOf } from "../terminal/message-of";
import { positionsIn, type Region } from "./positions";

/** A finding and where it is. */
export interface FileFinding extends Finding {
  readonly file: string;
  /** Absent where the file cannot be read. */
  readonly region?: Region;
}

/**
 * Everything there is to say about a file.
 *
 * @param flowType overrules what the file says about its type
 */
export const lintFile = (file: string, flowType: FlowType | undefined): readonly FileFinding[] => {
  const text = readFile(file);
  if (typeof text !== "string") return [{ ...text, file }];

  const positions = positionsIn(text);
  const described = readFlow(text);
  if ("problem" in described) {
    return [{ ...described, file, region: positions.brokenAt ?? positions.regionOf([]) }];
  }
  const { document, wrapper, flowType: ownType } = described;
  return validateFlow(document, { flowType: flowType ?? ownType }).map((finding) => {
    const inAction = finding.index === undefined ? [] : ["Actions", finding.index];
    // Inside a wrapper the document is one long string, so its place is all that can be shown.
    const path = wrapper ?? [...inAction, ...finding.path];
    return { ...finding, file, region: positions.regionOf(path) };
  });
};

const readFile = (file: string): string | Finding => {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const what = `The file cannot be read (${messageOf(error)})`;
    return errorAt("document", [], what, "name a file that can be read");
  }
};

const readFlow = (text: string): DescribedFlow | Finding => {
  try {
    return readDescribedFlow(JSON.parse(text));
  } catch (error) {
    return errorAt("document", [], `The file is not JSON (${messageOf(error)})`, "write JSON");
  }
};
