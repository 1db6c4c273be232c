import { readFileSync } from "node:fs";
import { readDescribedFlow, type DescribedFlow } from "../../flows/language/described-flow";
import { errorAt, type Finding } from "../../flows/language/finding";
import type { FlowType } from "../../flows/language/flow-types";
import { transferLoops } from "../../flows/language/transfer-loops";
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
 * Everything there is to say about some files, file by file. Between files whose flows have ids,
 * transfers are followed.
 *
 * @param flowType overrules what a file says about its type
 */
export const lintFiles = (
  files: readonly string[],
  flowType: FlowType | undefined,
): readonly FileFinding[] => {
  const read = files.map(readFlowFile);
  const loops = transferLoops(
    read.flatMap((each) => {
      if (!("described" in each)) return [];
      const { id, name = id, document } = each.described;
      return id === undefined || name === undefined ? [] : { id, name, document };
    }),
  );
  return read.flatMap((each) => {
    if (!("described" in each)) return each;
    const { file, positions, described } = each;
    const { document, wrapper, flowType: ownType, id = "" } = described;
    const findings = [
      ...validateFlow(document, { flowType: flowType ?? ownType }),
      ...(loops.get(id) ?? []),
    ];
    return findings.map((finding) => {
      const inAction = finding.index === undefined ? [] : ["Actions", finding.index];
      // Inside a wrapper the document is one long string, so its place is all that can be shown.
      const path = wrapper ?? [...inAction, ...finding.path];
      return { ...finding, file, region: positions.regionOf(path) };
    });
  });
};

interface FlowFile {
  readonly file: string;
  readonly positions: ReturnType<typeof positionsIn>;
  readonly described: DescribedFlow;
}

const readFlowFile = (file: string): FlowFile | FileFinding => {
  const text = readFile(file);
  if (typeof text !== "string") return { ...text, file };
  const positions = positionsIn(text);
  const described = readFlow(text);
  return "problem" in described
    ? { ...described, file, region: positions.brokenAt ?? positions.regionOf([]) }
    : { file, positions, described };
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
