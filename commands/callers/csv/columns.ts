/** The columns of a file of callers, in the order in which `export` writes them. */
export const COLUMNS = ["number", "list", "until", "name", "note", "since"] as const;

export type Column = (typeof COLUMNS)[number];

export const REQUIRED_COLUMNS: readonly Column[] = ["number", "list"];
