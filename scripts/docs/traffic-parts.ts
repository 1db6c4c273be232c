/** The figures of docs/traffic-models.md, from the model. */
import {
  DIGIT_RECOGNITION,
  PERSON,
  RECOGNIZED_PEOPLE,
  ROBOT_SHARES,
  type Delay,
} from "../../simulator/traffic/model";
import { DEFAULTS } from "../../stacks/constructs/defaults";
import { markdownTable } from "./markdown-table";

/** The generated parts of docs/traffic-models.md by their names. */
export const trafficParts = (): Readonly<Record<string, string>> => ({
  people: markdownTable(
    ["what people do", "value", "where it is from"],
    [
      ["hang up on being asked", `${percent(PERSON.hangsUp)} of askings`, "assumed"],
      [
        "do not understand, and stay silent",
        `${percent(PERSON.distracted)} of askings`,
        `taken from a measurement: [RoboHalt](https://www.digitaltrends.com/news/ai-assistant-screen-robocallers/) (USENIX 2023), an assistant that questions callers, recognized ${percent(RECOGNIZED_PEOPLE)} of people, the best published rate found. It did not ask for keyed codes`,
      ],
      ["press a wrong key", `${percent(PERSON.mistypes)} of keys`, "assumed"],
      ["press the first key after the prompt", delay(PERSON.firstKey), "assumed"],
      ["press each further key", delay(PERSON.nextKey), "assumed"],
    ],
  ),
  robots: markdownTable(
    ["kind of robot", "share", "what it does", "where the share is from"],
    [
      [
        "silent",
        percent(ROBOT_SHARES.silent),
        "never reacts to a prompt",
        "measured: so many of the robocalls to 66,606 unused numbers in 11 months [had practically no audio](https://bradreaves.pages.dev/publication/pbmr20) (USENIX Security 2020)",
      ],
      [
        "random digits",
        percent(ROBOT_SHARES["random digits"]),
        "presses as many random digits as the code has",
        "assumed",
      ],
      ["fixed digits", percent(ROBOT_SHARES["fixed digits"]), "presses `1234…`", "assumed"],
      [
        "speech to text",
        percent(ROBOT_SHARES["speech to text"]),
        `recognizes each digit with a chance of ${percent(DIGIT_RECOGNITION)} and presses it`,
        "assumed, and so is the chance",
      ],
    ],
  ),
  money: `An agent's time on a spam call is ${DEFAULTS.agentSecondsPerCall} seconds, the default of the variable \`agent_seconds_per_call\`: assumed, so put in yours.`,
});

const percent = (share: number): string => `${Number((100 * share).toFixed(2))} %`;

const delay = ({ least, meanBeyond }: Delay): string =>
  `${least / 1000} s + exponential, mean ${meanBeyond / 1000} s`;
