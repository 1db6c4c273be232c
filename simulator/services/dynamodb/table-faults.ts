/** Ways in which the tables fail a function. */
import type { Fetch } from "../../ports";
import { ServiceError } from "./service-error";
import { errorAnswer } from "./stand-in-dynamodb";

export const TABLE_FAULTS = ["table-unreachable", "table-slow", "table-throttle"] as const;

export type TableFault = (typeof TABLE_FAULTS)[number];

/** The network in place of another in which the tables fail. */
export const faultyTables = (fault: TableFault): Fetch => {
  switch (fault) {
    case "table-unreachable":
      return () => {
        throw new TypeError("fetch failed");
      };
    case "table-slow":
      return () => undefined;
    case "table-throttle":
      return () => errorAnswer(new ServiceError("ThrottlingException", "Rate exceeded"));
    default:
      return fault satisfies never;
  }
};
