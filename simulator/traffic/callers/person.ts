import type { Moment } from "../../ports";
import type { Random } from "../../random";
import { HELP_KEY, offersHelp } from "../help-key";
import type { Question } from "../survey";
import { otherwiseWrong, type AnswerChances, type CallerModel } from "./caller-model";
import { chanceWithin, drawDelay, type Delay } from "./delay";
import { garbled } from "./garbled";
import { codeHeard, HANG_UP, KeyingCaller } from "./keying-caller";

/**
 * Share of people that the best published call screening recognizes. It asks questions by voice;
 * no such number was found for spoken codes.
 *
 * @see https://www.digitaltrends.com/news/ai-assistant-screen-robocallers/ RoboHalt, 2023
 */
export const RECOGNIZED_PEOPLE = 0.978;

/** What people do. Only `distracted` is taken from a measurement. */
export const HABITS = {
  /** Share of askings at which a person hangs up. */
  hangsUp: 0.03,
  /** Share of askings that a person does not understand, and lets pass in silence. */
  distracted: 1 - RECOGNIZED_PEOPLE,
  /** Share of askings at which a person presses the help key, where the prompt offers it. */
  wantsHelp: 0.02,
  /** Share of keys that are pressed wrong. */
  mistypes: 0.015,
  firstKey: { least: 300, meanBeyond: 1500 } satisfies Delay,
  nextKey: { least: 150, meanBeyond: 450 } satisfies Delay,
} as const;

class Person extends KeyingCaller {
  readonly #random: Random;

  constructor(random: Random) {
    super();
    this.#random = random;
  }

  protected override answer(moment: Moment): string {
    let chance = this.#random() - HABITS.hangsUp;
    if (chance < 0) return HANG_UP;
    chance -= HABITS.distracted;
    if (chance < 0) return "";
    const { speech } = moment;
    if (chance < HABITS.wantsHelp && speech !== undefined && offersHelp(speech)) return HELP_KEY;
    return garbled(codeHeard(moment), HABITS.mistypes, this.#random);
  }

  protected override pause(first: boolean): number {
    return drawDelay(first ? HABITS.firstKey : HABITS.nextKey, this.#random);
  }
}

/** A person who means to get through: one asking is like any other. */
const chances = (question: Question): AnswerChances => {
  const { hangsUp, distracted, mistypes } = HABITS;
  const { digits } = question;
  const wantsHelp = question.offersHelp ? HABITS.wantsHelp : 0;
  const begins = chanceWithin(HABITS.firstKey, question.firstKey);
  const keysCode = digits === 0 ? 0 : 1 - hangsUp - distracted - wantsHelp;
  const keepsPace = chanceWithin(HABITS.nextKey, question.nextKey) ** Math.max(0, digits - 1);
  return otherwiseWrong({
    hangUp: hangsUp,
    right: keysCode * begins * keepsPace * (1 - mistypes) ** digits,
    help: wantsHelp * begins,
    silence: 1 - hangsUp - (keysCode + wantsHelp) * begins,
  });
};

export const PERSON: CallerModel = { caller: (random) => new Person(random), chances };
