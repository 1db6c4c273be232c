import fc from "fast-check";
import { SimulatorError } from "../../../simulator/simulator-error";
import { StandInDynamoDb } from "../../../simulator/services/dynamodb/stand-in-dynamodb";
import {
  answerOf,
  dynamoDbRequest,
  startDynalite,
  type LocalDynamoDb,
  type ServiceAnswer,
} from "../../support/dynalite";

const TABLE = "callers";
const KEY = "caller";
const ENDPOINT = "https://dynamodb.us-east-1.amazonaws.com/";

const standIn = (): StandInDynamoDb => new StandInDynamoDb([{ name: TABLE, key: KEY }]);

const ask = async (
  dynamoDb: StandInDynamoDb,
  operation: string,
  body: object,
): Promise<ServiceAnswer> => {
  const response = await dynamoDb.fetch(dynamoDbRequest(ENDPOINT, operation, body));
  return response === undefined ? { status: 0, body: undefined } : answerOf(response);
};

type Step = readonly [operation: string, body: object];

const read = (...callers: readonly string[]): Step => [
  "BatchGetItem",
  { RequestItems: { [TABLE]: { Keys: callers.map((caller) => ({ [KEY]: { S: caller } })) } } },
];

interface Change {
  readonly update: string;
  readonly condition?: string;
  readonly values?: object;
  readonly returns?: string;
}

/** Names are placeholders such as `#failed` for themselves. */
const change = (caller: string, { update, condition, values, returns }: Change): Step => {
  const names = `${update} ${condition ?? ""}`.match(/#\w+/g) ?? [];
  return [
    "UpdateItem",
    {
      TableName: TABLE,
      Key: { [KEY]: { S: caller } },
      UpdateExpression: update,
      ...(condition !== undefined && { ConditionExpression: condition }),
      ...(names.length > 0 && {
        ExpressionAttributeNames: Object.fromEntries(names.map((each) => [each, each.slice(1)])),
      }),
      ...(values !== undefined && { ExpressionAttributeValues: values }),
      ...(returns !== undefined && { ReturnValues: returns }),
    },
  ];
};

const ANN = "+12065550101";
const BOB = "+12065550102";

const STEPS: readonly (readonly [title: string, ...steps: readonly Step[]])[] = [
  ["reads an empty table", read(ANN, "switch")],
  [
    "makes an item by counting, and counts on",
    change(ANN, {
      update: "ADD #failed :one SET #lastFailed = :now",
      values: { ":one": { N: "1" }, ":now": { N: "1767625200" } },
      returns: "ALL_OLD",
    }),
    change(ANN, {
      update: "SET #lastFailed = :now ADD #failed :one",
      values: { ":one": { N: "1" }, ":now": { N: "1767625260" } },
      returns: "ALL_OLD",
    }),
    read(ANN, BOB),
  ],
  [
    "counts a contact once",
    ...["1", "2"].map((now) =>
      change(ANN, {
        update: "ADD #failed :one SET #contact = :now",
        condition: "attribute_not_exists(#contact)",
        values: { ":one": { N: "1" }, ":now": { N: now } },
      }),
    ),
    read(ANN),
  ],
  [
    "keeps an end that lasts longer",
    change(BOB, {
      update: "SET #list = :deny, #until = :end",
      values: { ":deny": { S: "deny" }, ":end": { N: "500" } },
    }),
    ...["400", "600"].map((end) =>
      change(BOB, {
        update: "SET #expires = :end",
        condition: "attribute_not_exists(#list) OR #until < :end",
        values: { ":end": { N: end } },
        returns: "ALL_NEW",
      }),
    ),
  ],
  [
    "sets what is missing, adds, subtracts and removes",
    change(ANN, {
      update:
        "SET #since = if_not_exists(#since, :t), #passed = if_not_exists(#passed, :none) + :two, #left = :t - :two",
      values: { ":t": { N: "70" }, ":none": { N: "0" }, ":two": { N: "2" } },
      returns: "ALL_NEW",
    }),
    change(ANN, {
      update: "REMOVE #since, #nothing SET #again = #passed + #passed",
      returns: "ALL_NEW",
    }),
    read(ANN),
  ],
  [
    "holds texts, numbers and flags apart",
    change(ANN, {
      update: "SET #text = :text, #number = :number, #flag = :flag",
      values: { ":text": { S: "7" }, ":number": { N: "7" }, ":flag": { BOOL: true } },
    }),
    ...[
      "#text = #number",
      "#text < #number",
      "#text <> #number",
      "#flag = :yes",
      "#no <> :yes",
    ].map((condition) =>
      change(ANN, {
        update: "SET #met = :yes",
        condition,
        values: { ":yes": { BOOL: true } },
        returns: "ALL_NEW",
      }),
    ),
  ],
  [
    "makes an item of its key alone",
    change(ANN, { update: "REMOVE #nothing", returns: "ALL_OLD" }),
    read(ANN),
  ],
  [
    "does not add to a text, nor read what is missing",
    change(ANN, { update: "SET #failed = :text", values: { ":text": { S: "many" } } }),
    change(ANN, { update: "ADD #failed :one", values: { ":one": { N: "1" } } }),
    change(ANN, { update: "SET #copy = #nothing" }),
    read(ANN),
  ],
  [
    "knows no other table",
    ["BatchGetItem", { RequestItems: { other: { Keys: [{ [KEY]: { S: ANN } }] } } }],
  ],
  ["reads no item twice", read(ANN, ANN)],
  [
    "has one key",
    ["BatchGetItem", { RequestItems: { [TABLE]: { Keys: [{ number: { S: ANN } }] } } }],
  ],
];

/** Dynalite orders attributes and items as it likes, and words of errors are its own. */
const comparable = ({ status, body }: ServiceAnswer): unknown => {
  const { message: _, Message: __, ...rest } = body as Record<string, unknown>;
  const responses = rest["Responses"] as Readonly<Record<string, readonly object[]>> | undefined;
  const items = responses?.[TABLE]?.map((item) => JSON.stringify(Object.entries(item).sort()));
  return { status, ...rest, ...(items && { Responses: items.sort() }) };
};

describe("the stand-in beside dynalite", () => {
  let dynalite: LocalDynamoDb;

  beforeAll(async () => {
    dynalite = await startDynalite(TABLE, KEY);
  });
  afterAll(() => dynalite.stop());

  const forget = async (...callers: readonly string[]): Promise<void> => {
    for (const caller of callers) {
      await dynalite.ask("DeleteItem", { TableName: TABLE, Key: { [KEY]: { S: caller } } });
    }
  };

  /** What both answer to the same requests, from an empty table on. */
  const answersTo = async (steps: readonly Step[]) => {
    await forget(ANN, BOB);
    const tables = standIn();
    const answers: { readonly standIn: unknown[]; readonly dynalite: unknown[] } = {
      standIn: [],
      dynalite: [],
    };
    for (const [operation, body] of steps) {
      answers.dynalite.push(comparable(await dynalite.ask(operation, body)));
      answers.standIn.push(comparable(await ask(tables, operation, body)));
    }
    return answers;
  };

  it.each(STEPS.map(([title, ...steps]) => ({ title, steps })))(
    "answers the same: $title",
    async ({ steps }) => {
      const answers = await answersTo(steps);
      expect(answers.standIn).toEqual(answers.dynalite);
    },
  );

  // Two attributes that are both missing are equal to dynalite.
  const comparison = fc
    .tuple(
      fc.constantFrom("#a", "#b", "#c"),
      fc.constantFrom("=", "<>", "<", "<=", ">", ">="),
      fc.constantFrom(":one", ":two", ":text"),
      fc.boolean(),
    )
    .map(([attribute, comparator, value, turned]) =>
      (turned ? [value, comparator, attribute] : [attribute, comparator, value]).join(" "),
    );
  const existence = fc
    .tuple(
      fc.constantFrom("attribute_exists", "attribute_not_exists"),
      fc.constantFrom("#a", "#b", "#c"),
    )
    .map(([name, attribute]) => `${name}(${attribute})`);
  const { condition } = fc.letrec<{ readonly condition: string }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      comparison,
      existence,
      tie("condition").map((inner) => `NOT (${inner})`),
      fc
        .tuple(tie("condition"), fc.constantFrom("AND", "OR"), tie("condition"))
        .map(([left, operator, right]) => `(${left}) ${operator} ${right}`),
    ),
  }));
  const clause = fc.constantFrom(
    "SET #a = :one",
    "SET #a = if_not_exists(#a, :two) + :one",
    "SET #b = :text",
    "SET #b = :two - :one",
    "ADD #c :two",
    "REMOVE #a, #b",
    "REMOVE #c SET #b = #a",
  );
  const VALUES = { ":one": { N: "1" }, ":two": { N: "2" }, ":text": { S: "1" } };
  const usedIn = (text: string): object =>
    Object.fromEntries(Object.entries(VALUES).filter(([name]) => text.includes(name)));

  it("answers the same to any sequence of conditions and updates", async () => {
    const step = fc.tuple(clause, condition).map(([update, met]) => {
      const values = usedIn(update + met);
      return change(ANN, {
        update,
        condition: met,
        returns: "ALL_OLD",
        ...(Object.keys(values).length > 0 && { values }),
      });
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const answers = await answersTo([...steps, read(ANN)]);
        expect(answers.standIn).toEqual(answers.dynalite);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the stand-in, asked for what it does not know", () => {
  const unknown = async (operation: string, body: object, endpoint = ENDPOINT): Promise<string> => {
    const failure: unknown = await Promise.resolve(
      standIn().fetch(dynamoDbRequest(endpoint, operation, body)),
    ).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SimulatorError);
    return (failure as SimulatorError).message;
  };

  it.each([
    ["PutItem", {}, 'the operation "DynamoDB_20120810.PutItem"'],
    [
      "BatchGetItem",
      { RequestItems: {}, ReturnConsumedCapacity: "TOTAL" },
      "ReturnConsumedCapacity",
    ],
    [
      "BatchGetItem",
      { RequestItems: { callers: { Keys: [], ProjectionExpression: "x" } } },
      "ProjectionExpression",
    ],
    ["BatchGetItem", { RequestItems: { callers: { Keys: [{ caller: { B: "AA==" } }] } } }, '{"B"'],
    ...[
      change(ANN, { update: "SET #a = list_append(#a, #b)" }),
      change(ANN, { update: "DELETE #a :x", values: { ":x": { S: "x" } } }),
      change(ANN, { update: "SET #a.b = :x", values: { ":x": { S: "x" } } }),
      change(ANN, { update: "SET failed = :x", values: { ":x": { S: "x" } } }),
      change(ANN, { update: "REMOVE #a", condition: "begins_with(#a, #b)" }),
      change(ANN, { update: "REMOVE #a", condition: "#a IN (#b)" }),
      change(ANN, { update: "REMOVE #a", condition: "attribute_exists(#a" }),
      change(ANN, { update: "REMOVE #a", condition: "attribute_exists(#a) #b" }),
      change(ANN, { update: "SET #a = :x", values: { ":x": { SS: ["x"] } } }),
      change(ANN, { update: "SET #a = :x", values: { ":x": { N: "1.5" } } }),
      change(ANN, { update: "ADD #a :x", values: { ":x": { S: "x" } } }),
      change(ANN, { update: "REMOVE #a", returns: "UPDATED_OLD" }),
      change(ANN, { update: "SET #a = :gone" }),
      change(ANN, { update: "REMOVE #a", values: { ":x": { S: "x" } } }),
      change(ANN, { update: "REMOVE #a SET #a = :x", values: { ":x": { S: "x" } } }),
      change(ANN, { update: "SET #caller = :x", values: { ":x": { S: "x" } } }),
      change(ANN, { update: "REMOVE #a REMOVE #b" }),
    ].map(
      ([operation, body], i) =>
        [
          operation,
          body,
          [
            '"list_append" in the expression',
            '"DELETE" in the expression',
            '".b = :x" in the expression',
            '"failed" in the expression "SET failed = :x", where an attribute must come as a placeholder',
            '"begins_with" in the expression',
            '"IN" in the expression',
            "its end in the expression",
            '"#b" in the expression',
            'the attribute value {"SS":["x"]}',
            "the number 1.5",
            'how to ADD "x" to a',
            "the ReturnValues UPDATED_OLD",
            "does not say what :gone stands for",
            "no expression uses :x",
            "it changes a more than once",
            'that changes its key "caller"',
            '"REMOVE" in the expression',
          ][i] ?? "",
        ] as const,
    ),
  ] as const)("names it: %s %j", async (operation, body, named) => {
    expect(await unknown(operation, body)).toContain(named);
  });

  it("names another host", async () => {
    expect(await unknown(...read(ANN), "https://sns.us-east-1.amazonaws.com/")).toBe(
      "a function sends a request to sns.us-east-1.amazonaws.com; the simulator answers only requests to DynamoDB",
    );
  });

  it("wants a signed request", async () => {
    const request = dynamoDbRequest(ENDPOINT, ...read(ANN));
    request.headers.delete("x-amz-security-token");
    await expect(Promise.resolve(standIn().fetch(request))).rejects.toThrow(
      "it is not signed as Lambda's functions sign, with the header x-amz-security-token",
    );
  });
});

describe("the contents of the stand-in", () => {
  const contents = { [TABLE]: [{ caller: ANN, list: "deny", failed: 3 }] };

  it("come back as they went in", () => {
    const tables = new StandInDynamoDb([{ name: TABLE, key: KEY }], contents);
    expect(JSON.parse(JSON.stringify(tables))).toEqual(contents);
    tables.table(TABLE).put({ caller: ANN, list: "allow" });
    expect(tables.table(TABLE).get(ANN)).toEqual({ caller: ANN, list: "allow" });
    tables.table(TABLE).delete(ANN);
    expect(tables.toJSON()).toEqual({ [TABLE]: [] });
  });

  it.each([
    [{ other: contents[TABLE] }, "there is no table other; the tables of the stack: callers"],
    [
      { [TABLE]: [{ list: "deny" }] },
      'an item of the table callers needs its key "caller", a text',
    ],
  ])("belong to a table and have its key: %j", (wrong, message) => {
    expect(() => new StandInDynamoDb([{ name: TABLE, key: KEY }], wrong)).toThrow(message);
  });
});
