/** The figures of docs/costs.md and of the README's section on cost, worked out from the prices. */
import { billedSeconds } from "../../simulator/costs/line-cost";
import {
  CONNECT_PRICES,
  MINIMUM_SECONDS,
  NUMBER_PRICES,
  NUMBER_TYPES,
  PRICINGS,
} from "../../simulator/costs/prices";
import { INVOCATION_COST, screeningCost } from "../../simulator/costs/screening-cost";
import { markdownTable } from "./markdown-table";
import { playCall } from "./played-call";
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

const monthTable = (): string => {
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
    ],
  );
};

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

const dollars = (amount: number): string => amount.toFixed(4);
