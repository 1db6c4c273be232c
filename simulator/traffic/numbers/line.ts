import type { Values } from "../../contact";
import { abroadNumber, homeNumber } from "./fictitious-numbers";

/** What the network can say of a call, as far as a gate's rules can tell calls apart. */
export const LINES = ["home", "abroad", "withheld", "relay"] as const;

export type Line = (typeof LINES)[number];

/**
 * SIP headers of each line. 66 is what ISUP-OLI says of a relay service.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html
 */
export const SIP_HEADERS: Readonly<Record<Line, Values>> = {
  home: {},
  abroad: {},
  withheld: {},
  relay: { "ISUP-OLI": "66" },
};

/** A number that shows on each line, to find out how a gate treats it. */
export const EXAMPLE_NUMBERS: Readonly<Record<Line, string | undefined>> = {
  home: homeNumber(0),
  abroad: abroadNumber(0),
  withheld: undefined,
  relay: homeNumber(0),
};
