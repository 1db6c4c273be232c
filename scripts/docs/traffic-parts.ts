/** The figures of docs/traffic-models.md, from the model. */
import type { Delay } from "../../simulator/traffic/callers/delay";
import { ROBOTS } from "../../simulator/traffic/callers/models";
import { HABITS, RECOGNIZED_PEOPLE } from "../../simulator/traffic/callers/person";
import { DEFAULTS } from "../../stacks/constructs/defaults";
import { markdownTable } from "./markdown-table";

/** The generated parts of docs/traffic-models.md by their names. */
export const trafficParts = (): Readonly<Record<string, string>> => ({
  people: markdownTable(
    ["what people do", "value", "where it is from"],
    [
      ["hang up on being asked", `${percent(HABITS.hangsUp)} of askings`, "assumed"],
      [
        "do not understand, and stay silent",
        `${percent(HABITS.distracted)} of askings`,
        `taken from a measurement: [RoboHalt](https://www.digitaltrends.com/news/ai-assistant-screen-robocallers/) (USENIX 2023), an assistant that questions callers, recognized ${percent(RECOGNIZED_PEOPLE)} of people, the best published rate found. It did not ask for keyed codes`,
      ],
      [
        "press the key for help, where the prompt names it",
        `${percent(HABITS.wantsHelp)} of askings`,
        "assumed. These people key the code where no key is offered",
      ],
      ["press a wrong key", `${percent(HABITS.mistypes)} of keys`, "assumed"],
      ["press the first key after the prompt", delay(HABITS.firstKey), "assumed"],
      ["press each further key", delay(HABITS.nextKey), "assumed"],
    ],
  ),
  robots: markdownTable(
    ["kind of robot", "share", "what it does", "where the share is from"],
    Object.entries(ROBOTS).map(([kind, { share, does, source }]) => [
      kind,
      percent(share),
      does,
      source,
    ]),
  ),
  money: `An agent's time on a spam call is ${DEFAULTS.agentSecondsPerCall} seconds, the default of the variable \`agent_seconds_per_call\`: assumed, so put in yours.`,
});

const percent = (share: number): string => `${Number((100 * share).toFixed(2))} %`;

const delay = ({ least, meanBeyond }: Delay): string =>
  `${least / 1000} s + exponential, mean ${meanBeyond / 1000} s`;
