import type { GateSettings } from "./gate-settings";

/** The flows and queues that calls can be transferred to: props of the gate, each a variable. */
export const TARGET_VARIABLES = {
  nextContactFlowId: "next_contact_flow_id",
  nextQueueId: "next_queue_id",
  failedContactFlowId: "failed_contact_flow_id",
  failedQueueId: "failed_queue_id",
  helpContactFlowId: "help_contact_flow_id",
  helpQueueId: "help_queue_id",
} as const;

export type TransferTarget = keyof typeof TARGET_VARIABLES;

/** The targets that the settings ask for. */
export const transferTargets = (settings: GateSettings): readonly TransferTarget[] => {
  const { challenge, onPassed, onFailed, onNoInput = onFailed } = settings;
  const onHelp = challenge.helpKey === "off" ? undefined : settings.onHelp;
  const fails = [onFailed, onNoInput];
  const needed: Readonly<Record<TransferTarget, boolean>> = {
    nextContactFlowId: onPassed === "transfer-to-flow",
    nextQueueId: onPassed === "transfer-to-queue",
    failedContactFlowId: fails.includes("transfer-to-flow"),
    failedQueueId: fails.includes("transfer-to-queue"),
    helpContactFlowId: onHelp === "transfer-to-flow",
    helpQueueId: onHelp === "transfer-to-queue",
  };
  return (Object.keys(TARGET_VARIABLES) as TransferTarget[]).filter((target) => needed[target]);
};
