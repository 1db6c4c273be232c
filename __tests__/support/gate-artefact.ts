/** Gates to play, from what the flow itself is made of: no settings, no stack. */
import { gateFlow } from "../../flows/gate/gate-flow";
import type { ChallengeProps, GateFlowProps } from "../../flows/gate/gate-flow-props";
import { offeringHelp } from "../../flows/gate/help";
import { DEFAULT_PROMPTS } from "../../flows/gate/prompts";
import type { ContactFlow } from "../../flows/language/document";
import type { Artefact } from "../../simulator/artefact";
import { seededRandom, wholeBetween } from "../../simulator/random";
import { artefactOf } from "./flows";
import { REFERENCES } from "./gate";

export interface GateChange extends Partial<Omit<GateFlowProps, "challenge">> {
  readonly challenge?: Partial<Omit<ChallengeProps, "digits">>;
}

/** The flow of a gate that says goodbye to everybody and is like the default one otherwise. */
export const gateOf = (change: GateChange = {}): ContactFlow => {
  const challenge = { ...PROPS.challenge, ...change.challenge };
  const props: GateFlowProps = { ...PROPS, ...change, challenge };
  const offers = challenge.helpKey !== "off" && change.prompts === undefined;
  const prompts = offers ? offeringHelp(DEFAULT_PROMPTS["en-US"], "en-US") : props.prompts;
  return gateFlow({ ...props, prompts }, REFERENCES);
};

/** Such a gate, with a function that issues codes of 4 digits by the call's own random numbers. */
export const gateArtefact = (change: GateChange = {}): Artefact => ({
  ...artefactOf(gateOf(change)),
  environment: { GATE_MODE: "enforce" },
  lambda: ({ random = seededRandom(0), environment: { GATE_MODE: mode = "enforce" } = {} }) => ({
    invoke: () => ({
      kind: "returned",
      value: { mode, code: String(wholeBetween(random, 1000, 10_000)) },
      milliseconds: 100,
    }),
  }),
});

/** The gate of the landings: no failing caller is hung up on, and a key asks for help. */
export const LANDINGS: GateChange = {
  onFailed: "transfer-to-queue",
  onNoInput: "transfer-to-queue",
  challenge: { attempts: 2, helpKey: "0", onSilence: "end" },
  billingTag: true,
};

const PROPS: GateFlowProps = {
  challenge: {
    digits: 4,
    attempts: 1,
    firstKeySeconds: 8,
    betweenKeysSeconds: 5,
    helpKey: "off",
    onSilence: "retry",
  },
  voice: { name: "Joanna", engine: "Neural" },
  prompts: DEFAULT_PROMPTS["en-US"],
  whenUnavailable: "admit",
  onPassed: "goodbye",
  onFailed: "goodbye",
  onNoInput: "goodbye",
  onHelp: "as-failed",
  flowLogging: "unchanged",
  reporting: true,
  billingTag: false,
};
