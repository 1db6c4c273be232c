/**
 * Who calls. A new kind is a file and a row here. Two of their numbers are taken from published
 * measurements, the others are assumed; docs/traffic-models.md says which and why. None was
 * measured on your callers.
 */
import { ABROAD } from "./abroad";
import { COMES_BACK } from "./comes-back";
import { FIXED_KEYS } from "./fixed-keys";
import { FORGES_CUSTOMER } from "./forges-customer";
import type { Kind } from "./kind";
import { LANDLINE } from "./landline";
import { LISTENS } from "./listens";
import { LOCKS_OUT } from "./locks-out";
import { OLDER } from "./older";
import { OWN_NUMBER } from "./own-number";
import { PERSON } from "./person";
import { PRESSES_HELP } from "./presses-help";
import { PUMPING } from "./pumping";
import { RANDOM_KEYS } from "./random-keys";
import { RELAY } from "./relay";
import { SILENT } from "./silent";
import { WANTS_HELP } from "./wants-help";
import { WAVE } from "./wave";
import { WITHHELD } from "./withheld";

/** By the name that populations and tables use. */
export const KINDS = {
  person: PERSON,
  older: OLDER,
  landline: LANDLINE,
  withheld: WITHHELD,
  relay: RELAY,
  abroad: ABROAD,
  "wants-help": WANTS_HELP,
  silent: SILENT,
  "random-keys": RANDOM_KEYS,
  "presses-help": PRESSES_HELP,
  "fixed-keys": FIXED_KEYS,
  listens: LISTENS,
  "own-number": OWN_NUMBER,
  "forges-customer": FORGES_CUSTOMER,
  "comes-back": COMES_BACK,
  "locks-out": LOCKS_OUT,
  pumping: PUMPING,
  wave: WAVE,
} as const satisfies Readonly<Record<string, Kind>>;

export type CallerKind = keyof typeof KINDS;

export const CALLER_KINDS = Object.keys(KINDS) as readonly CallerKind[];

export const isRobot = (kind: CallerKind): boolean => KINDS[kind].side === "robot";
