/** The outcomes of a gate as sentences; a name that is not known here is shown as it is. */
const SENTENCES: Readonly<Record<string, string>> = {
  passed: "Passed: the caller keyed in the code",
  failed: "Failed: the code was wrong",
  "no-input": "Failed: nothing was keyed in",
  "would-stop": "Let through, would be stopped when the gate enforces",
  "not-challenged": "Let through: the gate is off",
  unavailable: "The gate was out of order",
  abandoned: "The caller hung up at the gate",
  help: "The caller asked for help",
  denied: "Denied by a list or a rule",
  exempt: "Let through by a list or a rule, without a code",
  "no-text": "No code could be texted to the caller",
  disconnected: "The flow hung up",
  "hung-up": "The caller hung up",
};

export const outcomeWords = (outcome: string): string =>
  Object.hasOwn(SENTENCES, outcome) ? (SENTENCES[outcome] ?? outcome) : outcome;
