import type { GateSettings } from "./gate-settings";

/** Whether a gate needs the id of each flow or queue that calls are transferred to. */
export interface TransferTargets {
  readonly nextContactFlowId: boolean;
  readonly nextQueueId: boolean;
  readonly failedContactFlowId: boolean;
  readonly failedQueueId: boolean;
  readonly helpContactFlowId: boolean;
  readonly helpQueueId: boolean;
}

/** The targets that the settings ask for: each is a variable of the stack and a prop of the gate. */
export const transferTargets = (settings: GateSettings): TransferTargets => {
  const { challenge, onPassed, onFailed, onNoInput = onFailed } = settings;
  const onHelp = challenge.helpKey === "off" ? undefined : settings.onHelp;
  const fails = [onFailed, onNoInput];
  return {
    nextContactFlowId: onPassed === "transfer-to-flow",
    nextQueueId: onPassed === "transfer-to-queue",
    failedContactFlowId: fails.includes("transfer-to-flow"),
    failedQueueId: fails.includes("transfer-to-queue"),
    helpContactFlowId: onHelp === "transfer-to-flow",
    helpQueueId: onHelp === "transfer-to-queue",
  };
};
