import { DAY } from "../durations";
import { ATTRIBUTES, KEY } from "./caller-item";
import type { NamedTable } from "./caller-table";
import { VALID_FOR, type Codes } from "./codes";
import { conditionalUpdate } from "./conditional-update";
import { TableError } from "./table-error";
import { CODE_ATTRIBUTES, codeKey } from "./text-items";

/** Codes in a DynamoDB table. */
export const dynamoDbCodes = (table: NamedTable): Codes => ({
  claim: async (contactId, { hash, salt, tries }, now) => {
    const item = await conditionalUpdate(table, codeKey(contactId), {
      update:
        "SET #hash = :hash, #salt = :salt, #tries = :tries, #valid = :valid, #expires = :expires",
      condition: "attribute_not_exists(#key)",
      names: {
        "#key": KEY,
        "#hash": CODE_ATTRIBUTES.hash,
        "#salt": CODE_ATTRIBUTES.salt,
        "#tries": CODE_ATTRIBUTES.tries,
        "#valid": CODE_ATTRIBUTES.validUntil,
        "#expires": ATTRIBUTES.expires,
      },
      values: {
        ":hash": hash,
        ":salt": salt,
        ":tries": tries,
        ":valid": seconds(now + VALID_FOR),
        ":expires": seconds(now + DAY),
      },
    });
    return item !== undefined;
  },
  takeTry: async (contactId, now) => {
    const item = await conditionalUpdate(table, codeKey(contactId), {
      update: "SET #tries = #tries - :one",
      condition: "#tries > :none AND #valid > :now AND attribute_not_exists(#spent)",
      names: {
        "#tries": CODE_ATTRIBUTES.tries,
        "#valid": CODE_ATTRIBUTES.validUntil,
        "#spent": CODE_ATTRIBUTES.spent,
      },
      values: { ":one": 1, ":none": 0, ":now": seconds(now) },
    });
    if (item === undefined) return undefined;
    const { [CODE_ATTRIBUTES.hash]: hash, [CODE_ATTRIBUTES.salt]: salt } = item;
    if (typeof hash === "string" && typeof salt === "string") return { hash, salt };
    throw new TableError("UnreadableAnswer");
  },
  spend: async (contactId, now) => {
    const item = await conditionalUpdate(table, codeKey(contactId), {
      update: "SET #spent = :now",
      condition: "attribute_exists(#hash) AND attribute_not_exists(#spent)",
      names: { "#hash": CODE_ATTRIBUTES.hash, "#spent": CODE_ATTRIBUTES.spent },
      values: { ":now": seconds(now) },
    });
    return item !== undefined;
  },
});

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);
