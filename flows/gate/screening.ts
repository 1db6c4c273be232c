import type { Action } from "../language/actions";
import { compare, setAttributes, when } from "../language/build";
import { attemptStart, issueCode } from "./attempt";
import { recordOf } from "./conclusion";
import type { ScreeningProps } from "./gate-flow-props";
import { JUDGE } from "./judge";
import { ATTRIBUTES } from "./outcome";

/** The first action that screens a caller, before any code is issued. */
export const CHECK_RELAY = "check-relay";

/** The first action after the function's answer. */
export const KEEP_VERDICT = "keep-verdict";

/** `spamGateReason` as long as there is no verdict. */
export const NO_REASON = "none";

/** The reason that the challenge function gives for callers on the deny list. */
const DENY_LIST = "deny-list";

/**
 * What ISUP-OLI says of calls from a relay service: unrestricted, from a hotel, restricted.
 *
 * @see https://www3-realm.cisco.com/en/US/docs/voice_ip_comm/bts/4.1/command/reference/90OLI.html
 */
const RELAY_SERVICES = ["60", "66", "67"] as const;

/** Where the first request for a code starts. */
export const firstRequest = (screening: ScreeningProps | undefined): string =>
  screening?.relay === true ? CHECK_RELAY : attemptStart(1);

/**
 * Tells calls from a relay service apart. The function gets a literal, never the header: what
 * becomes of a missing one in a request is not documented, while a comparison finds no match.
 */
export const relayCheck = (challengeFunctionArn: string, seconds: number): readonly Action[] => {
  const fromRelay = `${attemptStart(1)}-relay`;
  const onUnavailable = recordOf("unavailable");
  return [
    compare(
      CHECK_RELAY,
      "$.Media.Sip.Headers.ISUP-OLI",
      RELAY_SERVICES.map((value) => when("Equals", value, fromRelay)),
      attemptStart(1),
    ),
    issueCode(fromRelay, {
      challengeFunctionArn,
      number: 1,
      seconds,
      request: { line: "relay" },
      onUnavailable,
    }),
  ];
};

/**
 * Keeps the function's verdict with its reason, and takes the call where it leads.
 *
 * @param onChallenge where a caller is challenged
 */
export const verdictCheck = (screening: ScreeningProps, onChallenge: string): readonly Action[] => {
  const denies = screening.deniedByList !== undefined || screening.deniedByRule !== undefined;
  const onUnavailable = recordOf("unavailable");
  return [
    setAttributes(
      KEEP_VERDICT,
      { [ATTRIBUTES.mode]: "$.External.mode", [ATTRIBUTES.reason]: "$.External.reason" },
      "check-verdict",
      onUnavailable,
    ),
    compare(
      "check-verdict",
      "$.External.verdict",
      [
        when("Equals", "challenge", onChallenge),
        ...(screening.exempts ? [when("Equals", "admit", recordOf("exempt"))] : []),
        ...(denies ? [when("Equals", "deny", JUDGE.denied)] : []),
      ],
      onUnavailable,
    ),
  ];
};

/** Tells callers on the deny list from those whom a rule denies. */
export const denialCheck = (id: string, byList: string, byRule: string): Action =>
  compare(id, `$.Attributes.${ATTRIBUTES.reason}`, [when("Equals", DENY_LIST, byList)], byRule);
