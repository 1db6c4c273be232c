import type { DestinationKind } from "./destination";
import type { Prompts } from "./prompts";

/** What happens to a call when the gate itself fails: it goes on (`admit`), or it ends. */
export const WHEN_UNAVAILABLE = ["admit", "disconnect"] as const;
export type WhenUnavailable = (typeof WHEN_UNAVAILABLE)[number];

/** What the gate does with the contact's flow log. */
export const FLOW_LOGGING = ["unchanged", "enabled", "disabled"] as const;
export type FlowLogging = (typeof FLOW_LOGGING)[number];

/** What the caller hears and which way a call goes. */
export interface GateFlowProps {
  readonly challenge: ChallengeProps;
  readonly voice: Voice;
  /** Without `passed`, a call that passed is transferred without a word. */
  readonly prompts: Omit<Prompts, "passed"> & { readonly passed?: string | undefined };
  readonly whenUnavailable: WhenUnavailable;
  /** Where a call that passed goes. */
  readonly onPassed: DestinationKind;
  readonly flowLogging: FlowLogging;
  /** Whether the flow reports to the challenge function how each call ended. */
  readonly reporting: boolean;
}

export interface ChallengeProps {
  /** Length of the code, 3 to 8. */
  readonly digits: number;
  /** How often a caller may try, 1 to 5, each time with a new code. */
  readonly attempts: number;
  /** Seconds from the end of the prompt to the first key. */
  readonly firstKeySeconds: number;
  /** Seconds between two keys. */
  readonly betweenKeysSeconds: number;
}

/** A voice of Amazon Polly, spelled as Connect's console writes it. */
export interface Voice {
  readonly name: string;
  readonly engine: "Neural";
}

/** What a flow refers to outside itself: ids and ARNs, or Terraform expressions for them. */
export interface GateReferences {
  readonly challengeFunctionArn: string;
  /** Where a call goes with `transfer-to-flow`. */
  readonly nextContactFlowId: string;
  /** Where a call goes with `transfer-to-queue`. */
  readonly nextQueueId: string;
}
