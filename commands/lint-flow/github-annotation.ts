import { explainFinding } from "../../flows/language/finding";
import type { FileFinding } from "./lint-files";

/**
 * A finding as a workflow command, which GitHub shows beside the line of the file.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const githubAnnotation = (finding: FileFinding): string => {
  const { severity, rule, region } = finding;
  const properties: readonly (readonly [string, string | number | undefined])[] = [
    ["file", finding.file],
    ["line", region?.startLine],
    ["endLine", region?.endLine],
    ["col", region?.startColumn],
    ["endColumn", region?.endColumn],
    ["title", `contact flow: ${rule}`],
  ];
  const written = properties.flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${escapeProperty(String(value))}`,
  );
  return `::${severity} ${written.join(",")}::${escape(explainFinding(finding))}`;
};

const escape = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string =>
  escape(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
