declare module "dynalite" {
  import type { Server } from "node:http";

  interface DynaliteOptions {
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
  }

  /** A DynamoDB on this machine that keeps its tables in memory, until the server is closed. */
  function dynalite(options?: DynaliteOptions): Server;
  export = dynalite;
}
