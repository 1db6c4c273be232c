import { describeFinding, type Finding } from "./finding";

/** A flow that the service would refuse; the message lists every finding. */
export class FlowError extends Error {
  override readonly name = "FlowError";

  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(
      `Amazon Connect would refuse this flow:\n${findings
        .map((finding) => `  - ${describeFinding(finding)}`)
        .join("\n")}`,
    );
    this.findings = findings;
  }
}
