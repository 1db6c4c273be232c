/** The figures of docs/costs.md and of the README's section on cost, worked out from the prices. */
import { billedSeconds } from "../../simulator/costs/line-cost";
import {
  CONNECT_PRICES,
  DYNAMODB_PRICES,
  MINIMUM_SECONDS,
  NUMBER_PRICES,
  NUMBER_TYPES,
  PRICINGS,
  TEXT_PRICES,
} from "../../simulator/costs/prices";
import { INVOCATION_COST, screeningCost } from "../../simulator/costs/screening-cost";
import { tableCost } from "../../simulator/costs/table-cost";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";
import { markdownTable } from "./markdown-table";
import { playCall, type PlayedVerdict } from "./played-call";
import { reportingCost } from "./reporting-cost";

const DAYS_A_MONTH = 365 / 12;

/** The generated parts of docs/costs.md by their names. */
export const costParts = async (): Promise<Readonly<Record<string, string>>> => ({
  prices: markdownTable(
    ["a minute of a call", "dollars"],
    [
      ...PRICINGS.map((pricing) => [
        `Amazon Connect, ${pricing} pricing`,
        String(CONNECT_PRICES[pricing].voicePerMinute),
      ]),
      ...NUMBER_TYPES.map((type) => [
        `the line of a US ${NUMBER_NAMES[type]} number`,
        String(NUMBER_PRICES[type].inboundPerMinute),
      ]),
    ],
  ),
  minimums: `Every call is billed at least ${MINIMUM_SECONDS.service} seconds of Amazon Connect and ${MINIMUM_SECONDS.telephony} seconds of the line, and each second beyond.`,
  calls: markdownTable(
    [
      "call",
      "seconds at the gate",
      "billed: service",
      "billed: line",
      "invocations",
      ...PRICINGS.flatMap((pricing) =>
        NUMBER_TYPES.map((type) => `${pricing}, ${NUMBER_NAMES[type]}`),
      ),
    ],
    await Promise.all(CALLS.map(callRow)),
  ),
  function: `A thousand invocations of the challenge function, with their log, cost ${dollars(1000 * INVOCATION_COST)} dollars.`,
  lists: markdownTable(
    [
      "call, with caller lists",
      "seconds at the gate",
      "invocations",
      "table: reads",
      "table: writes",
      "the table's part, a million calls",
      ...PRICINGS.map((pricing) => `${pricing}, DID`),
    ],
    await Promise.all(LISTED_CALLS.map(listedRow)),
  ),
  texts: markdownTable(
    [
      "call, with texted codes",
      "seconds at the gate",
      "invocations",
      "table: reads",
      "table: writes",
      "texts",
      "the text's part",
      ...PRICINGS.map((pricing) => `${pricing}, DID`),
    ],
    await Promise.all(TEXTED_CALLS.map(textedRow)),
  ),
  stored: `A million numbers of half a kilobyte each cost ${(DYNAMODB_PRICES.storedPerGigabyte / 2).toFixed(2)} dollars a month to keep.`,
  month: monthTable(),
});

/** What the README says in one sentence. */
export const readmeCost = async (): Promise<string> => {
  const call = await playCall({}, "right");
  const cents = PRICINGS.map((pricing) => (100 * screeningCost(call, pricing, "did")).toFixed(1));
  return `A call that passes costs about ${cents[0] ?? ""} US cents at the ${PRICINGS[0]} price of Amazon Connect, ${cents[1] ?? ""} at the ${PRICINGS[1]} one. Reporting costs ${reportingCost().total.toFixed(2)} dollars a month.`;
};

const NUMBER_NAMES = { did: "DID", "toll-free": "toll-free" } as const;

const CALLS = [
  ["right code at once", {}, "right"],
  ["wrong code, one attempt", {}, "wrong"],
  ["three attempts, all wrong", { challenge: { attempts: 3 } }, "wrong"],
  ["silent caller, one attempt", {}, "silent"],
] as const;

const callRow = async ([name, settings, style]: (typeof CALLS)[number]): Promise<string[]> => {
  const call = await playCall(settings, style);
  const { service, telephony } = billedSeconds(call.milliseconds);
  return [
    name,
    seconds(call.milliseconds),
    `${service} s`,
    `${telephony} s`,
    String(call.invocations),
    ...PRICINGS.flatMap((pricing) =>
      NUMBER_TYPES.map((type) => dollars(screeningCost(call, pricing, type))),
    ),
  ];
};

const WITH_LISTS = { callers: { lists: true } } as const;

const LISTED_CALLS: readonly (readonly [string, "right" | "wrong", PlayedVerdict])[] = [
  ["right code at once", "right", "challenge"],
  ["wrong code, one attempt", "wrong", "challenge"],
  ["on the deny list: goodbye", "right", "deny"],
];

const listedRow = async ([name, style, verdict]: (typeof LISTED_CALLS)[number]): Promise<
  string[]
> => {
  const call = await playCall(WITH_LISTS, style, verdict);
  return [
    name,
    seconds(call.milliseconds),
    String(call.invocations),
    String(call.reads),
    String(call.writes),
    (1_000_000 * tableCost(call)).toFixed(2),
    ...PRICINGS.map((pricing) => dollars(screeningCost(call, pricing, "did") + tableCost(call))),
  ];
};

const WITH_TEXTS = {
  challenge: { delivery: "texted", texted: { countries: ["+1"], otherwise: "disconnect" } },
  texts: { by: "identity", sender: "Example Bank" },
  ...WITH_LISTS,
} as const satisfies GateSettingsInput;

const TEXTED_CALLS = [
  ["right code at once", "right"],
  ["two wrong codes", "wrong"],
  ["silent caller", "silent"],
] as const;

const textedRow = async ([name, style]: (typeof TEXTED_CALLS)[number]): Promise<string[]> => {
  const call = await playCall(WITH_TEXTS, style);
  const text = call.texts * TEXT_PRICES.perPart;
  return [
    name,
    seconds(call.milliseconds),
    String(call.invocations),
    String(call.reads),
    String(call.writes),
    String(call.texts),
    dollars(text),
    ...PRICINGS.map((pricing) =>
      dollars(screeningCost(call, pricing, "did") + tableCost(call) + text),
    ),
  ];
};

const monthTable = (): string => {
  const lists = reportingCost(WITH_LISTS);
  const texts = reportingCost(WITH_TEXTS);
  const { metrics, dashboard, alarms, total, counted } = reportingCost();
  return markdownTable(
    ["a month", "dollars"],
    [
      ...NUMBER_TYPES.map((type) => [
        `a claimed US ${NUMBER_NAMES[type]} number`,
        (NUMBER_PRICES[type].perDay * DAYS_A_MONTH).toFixed(2),
      ]),
      [`metrics (${counted.metrics})`, metrics.toFixed(2)],
      ["dashboard", dashboard.toFixed(2)],
      [`alarms (${counted.alarms}, over ${counted.alarmMetrics} metrics)`, alarms.toFixed(2)],
      ["reporting in all", total.toFixed(2)],
      [
        `reporting in all, with caller lists (${lists.counted.metrics} metrics, alarms over ${lists.counted.alarmMetrics})`,
        lists.total.toFixed(2),
      ],
      [
        `reporting in all, with texted codes (${texts.counted.metrics} metrics, ${texts.counted.alarms} alarms over ${texts.counted.alarmMetrics})`,
        texts.total.toFixed(2),
      ],
    ],
  );
};

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

const dollars = (amount: number): string => amount.toFixed(4);
