import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { explainFinding, RULES } from "../../flows/language/finding";
import type { FileFinding } from "./lint-files";

const ruleNames = Object.keys(RULES);

/**
 * Findings as a SARIF 2.1.0 log with what GitHub's code scanning needs.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @see https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
 */
export const sarifLog = (findings: readonly FileFinding[]) => ({
  $schema: "https://json.schemastore.org/sarif-2.1.0.json",
  version: "2.1.0",
  runs: [
    {
      tool: {
        driver: {
          name: "spam-gate lint-flow",
          rules: Object.entries(RULES).map(([id, text]) => ({
            id,
            shortDescription: { text },
            fullDescription: { text },
            help: { text: `${text} The message says what is allowed; docs/lint.md has more.` },
            defaultConfiguration: { level: "error" },
          })),
        },
      },
      columnKind: "utf16CodeUnits",
      results: findings.map(resultOf),
    },
  ],
});

const resultOf = (finding: FileFinding) => ({
  ruleId: finding.rule,
  ruleIndex: ruleNames.indexOf(finding.rule),
  level: finding.severity,
  message: { text: explainFinding(finding) },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: uriOf(finding.file) },
        ...(finding.region === undefined ? {} : { region: finding.region }),
      },
    },
  ],
});

/** Relative to the working directory, which is the repository's root in a workflow. */
const uriOf = (file: string): string => {
  const path = relative("", file);
  return path.startsWith("..") || isAbsolute(path)
    ? pathToFileURL(resolve(file)).href
    : path.split(sep).map(encodeURIComponent).join("/");
};
