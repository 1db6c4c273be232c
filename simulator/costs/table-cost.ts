import { DYNAMODB_PRICES } from "./prices";

/** What a call asks of the caller table. */
export interface TableUse {
  /** The first request for a code reads the number's item and the switch. */
  readonly reads: number;
  /** The report of a call that passed or failed counts it. */
  readonly writes: number;
}

/** Items that one read brings, of at most 4 KB each: the number's and the switch. */
const ITEMS_PER_READ = 2;

/** Dollars, for a number whose item has at most 1 KB: about 15 counted calls. */
export const tableCost = ({ reads, writes }: TableUse): number =>
  reads * ITEMS_PER_READ * DYNAMODB_PRICES.perReadUnit + writes * DYNAMODB_PRICES.perWriteUnit;
