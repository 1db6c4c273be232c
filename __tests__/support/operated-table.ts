/** A caller table on this machine, and the command line that works on it. */
import { setEnvironment } from "./environment";
import { localAws, localDynamodb, type LocalDynamodb, type TableItem } from "./local-dynamodb";
import { spamGateWith, type Printed } from "./terminal";

export interface OperatedTable {
  readonly name: string;
  readonly dynamodb: LocalDynamodb;
  readonly put: (...items: readonly TableItem[]) => Promise<void>;
  readonly items: () => Promise<readonly TableItem[]>;
  /** Runs `spam-gate` with these arguments and `--table`. */
  readonly run: (...args: readonly string[]) => Promise<Printed>;
  readonly stop: () => Promise<void>;
}

/** Starts a server with one empty caller table. */
export const operatedTable = async (): Promise<OperatedTable> => {
  const name = "gate-callers";
  const dynamodb = await localDynamodb(name);
  const restore = setEnvironment(localAws(dynamodb.endpoint));
  return {
    name,
    dynamodb,
    put: (...items) => dynamodb.put(name, ...items),
    items: () => dynamodb.itemsOf(name),
    run: (...args) => spamGateWith(...args, "--table", name),
    stop: async () => {
      restore();
      await dynamodb.stop();
    },
  };
};

/** Seconds since 1970. */
export const now = (): number => Math.floor(Date.now() / 1000);

export const HOUR = 3600;
export const DAY = 24 * HOUR;
