import { describeFinding, type Finding } from "./finding";

/** A flow that the service refuses; the message lists every error. */
export class FlowError extends Error {
  override readonly name = "FlowError";

  readonly findings: readonly Finding[];

  /** @param findings errors; warnings are left out of the message */
  constructor(findings: readonly Finding[]) {
    const lines = errorsAmong(findings).map((finding) => `  - ${describeFinding(finding)}`);
    super(`Amazon Connect would refuse this flow:\n${lines.join("\n")}`);
    this.findings = findings;
  }
}

/** The findings for which the service refuses a flow. */
export const errorsAmong = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity }) => severity === "error");
