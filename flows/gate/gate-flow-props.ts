import type { DestinationKind } from "./destination";
import type { HelpKey } from "./help";
import type { GatePrompts } from "./prompts";

/** What happens to a call when the gate itself fails: it goes on (`admit`), or it ends. */
export const WHEN_UNAVAILABLE = ["admit", "disconnect"] as const;
export type WhenUnavailable = (typeof WHEN_UNAVAILABLE)[number];

/** What the gate does with the contact's flow log. */
export const FLOW_LOGGING = ["unchanged", "enabled", "disabled"] as const;
export type FlowLogging = (typeof FLOW_LOGGING)[number];

/** What becomes of a caller who presses nothing at the first asking. */
export const ON_SILENCE = ["retry", "end"] as const;
export type OnSilence = (typeof ON_SILENCE)[number];

/** Where callers land who ask for help: where those land who fail, or a place of their own. */
export type OnHelp = "as-failed" | Exclude<DestinationKind, "goodbye">;

/** What the caller hears and which way a call goes. */
export interface GateFlowProps {
  readonly challenge: ChallengeProps;
  readonly voice: Voice;
  readonly prompts: GatePrompts;
  readonly whenUnavailable: WhenUnavailable;
  /** Where a call that passed goes. */
  readonly onPassed: DestinationKind;
  /** Where a call goes whose last attempt was wrong. */
  readonly onFailed: DestinationKind;
  /** Where a call goes whose last attempt was silent. */
  readonly onNoInput: DestinationKind;
  /** Where a call goes whose caller asks for help; read only with a help key. */
  readonly onHelp: OnHelp;
  readonly flowLogging: FlowLogging;
  /** Whether the flow reports to the challenge function how each call ended. */
  readonly reporting: boolean;
  /** Absent: every caller is challenged. */
  readonly screening?: ScreeningProps | undefined;
  /** Whether the contact's tag `spamGate` holds the outcome, for AWS's bill by tag. */
  readonly billingTag: boolean;
}

/** What the function's verdict on a caller can be, and where it leads. */
export interface ScreeningProps {
  /** Whether the flow tells the function which calls come from a relay service. */
  readonly relay: boolean;
  /** Whether callers can be admitted without a challenge. */
  readonly exempts: boolean;
  /** Where callers go whom the deny list denies; absent: there is none. */
  readonly deniedByList?: DeniedTo | undefined;
  /** Where callers go whom a rule denies; absent: no rule does. */
  readonly deniedByRule?: DeniedTo | undefined;
  /** Whether the function remembers calls, so that it hears how each ended. */
  readonly remembers: boolean;
}

/** A goodbye, or where callers land who fail. */
export type DeniedTo = "goodbye" | "landing";

export interface ChallengeProps {
  /** Length of the code, 3 to 8. */
  readonly digits: number;
  /** How often a caller may try, 1 to 5, each time with a new code. */
  readonly attempts: number;
  /** Seconds from the end of the prompt to the first key. */
  readonly firstKeySeconds: number;
  /** Seconds between two keys. */
  readonly betweenKeysSeconds: number;
  /** The key by which a caller asks for help. */
  readonly helpKey: HelpKey;
  readonly onSilence: OnSilence;
}

/** A voice of Amazon Polly, spelled as Connect's console writes it. */
export interface Voice {
  readonly name: string;
  readonly engine: "Neural";
}

/** What a flow refers to outside itself: ids and ARNs, or Terraform expressions for them. */
export interface GateReferences {
  readonly challengeFunctionArn: string;
  /** Where a call that passed goes with `transfer-to-flow`. */
  readonly nextContactFlowId: string;
  /** Where a call that passed goes with `transfer-to-queue`. */
  readonly nextQueueId: string;
  /** Where callers land who fail, with `transfer-to-flow`. */
  readonly failedContactFlowId: string;
  /** Where callers land who fail, with `transfer-to-queue`. */
  readonly failedQueueId: string;
  /** Where callers land who ask for help, with `transfer-to-flow`. */
  readonly helpContactFlowId: string;
  /** Where callers land who ask for help, with `transfer-to-queue`. */
  readonly helpQueueId: string;
}
