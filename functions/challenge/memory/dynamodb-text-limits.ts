import { DAY } from "../durations";
import { ATTRIBUTES } from "./caller-item";
import type { NamedTable } from "./caller-table";
import { conditionalUpdate } from "./conditional-update";
import { gateTextsKey, numberTextsKey, TEXTS } from "./text-items";
import type { TextLimits } from "./text-limits";

/** Limits on texts, counted in a DynamoDB table. */
export const dynamoDbTextLimits = (table: NamedTable): TextLimits => {
  const count = async (key: string, most: number, now: number): Promise<boolean> => {
    const item = await conditionalUpdate(table, key, {
      update: "ADD #texts :one SET #expires = :expires",
      condition: "attribute_not_exists(#texts) OR #texts < :most",
      names: { "#texts": TEXTS, "#expires": ATTRIBUTES.expires },
      values: { ":one": 1, ":most": most, ":expires": Math.floor((now + 2 * DAY) / 1000) },
    });
    return item !== undefined;
  };
  return {
    countForNumber: (number, most, now) => count(numberTextsKey(number, now), most, now),
    countForGate: (most, now) => count(gateTextsKey(now), most, now),
    giveBack: async (number, now) => {
      await conditionalUpdate(table, numberTextsKey(number, now), {
        update: "SET #texts = :none",
        condition: "attribute_exists(#texts)",
        names: { "#texts": TEXTS },
        values: { ":none": 0 },
      });
    },
  };
};
