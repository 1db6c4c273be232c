import type { ListEntry } from "../caller-table/known-caller";
import { momentText } from "../caller-table/moment-text";

/** Where a number is, such as `on the deny list until 2026-12-24 18:00 UTC`. */
export const describeEntry = ({ list, until }: ListEntry): string =>
  `on the ${list} list, ${until === undefined ? "without an end" : `until ${momentText(until)}`}`;
