import { describeFinding, showPath } from "../../flows/language/finding";
import type { Format } from "./formats";
import { githubAnnotation } from "./github-annotation";
import type { FileFinding } from "./lint-files";
import { sarifLog } from "./sarif";

/** The whole output of a run; empty where the format has nothing to say. */
export const formatFindings = (format: Format, findings: readonly FileFinding[]): string => {
  switch (format) {
    case "text":
      return findings.map((each) => `${each.file}: ${describeFinding(each)}`).join("\n");
    case "json":
      return JSON.stringify(findings.map(record), null, 2);
    case "sarif":
      return JSON.stringify(sarifLog(findings), null, 2);
    case "github":
      return findings.map(githubAnnotation).join("\n");
    default:
      return format satisfies never;
  }
};

const record = ({
  file,
  region,
  severity,
  rule,
  action,
  type,
  path,
  problem,
  allowed,
}: FileFinding) => ({
  file,
  line: region?.startLine,
  column: region?.startColumn,
  severity,
  rule,
  action,
  type,
  path: showPath(path),
  problem,
  allowed,
});
