import type { Moment } from "../../ports";
import type { Random } from "../../random";
import { HELP_KEY, offersHelp } from "../help-key";
import type { Question } from "../survey";
import { otherwiseWrong, type AnswerChances, type CallerModel } from "./caller-model";
import { chanceWithin, drawDelay, type Delay } from "./delay";
import { garbled } from "./garbled";
import { delayHabit, shareHabit, type HabitValues } from "./habit";
import { HANG_UP, KeyingCaller } from "./keying-caller";

/**
 * Share of people that the best published call screening recognizes. It asks questions by voice;
 * no such number was found for spoken codes.
 *
 * @see https://www.digitaltrends.com/news/ai-assistant-screen-robocallers/ RoboHalt, 2023
 */
export const RECOGNIZED_PEOPLE = 0.978;

const ROBOHALT = `taken from a measurement: [RoboHalt](https://www.digitaltrends.com/news/ai-assistant-screen-robocallers/) (USENIX 2023), an assistant that questions callers, recognized ${(100 * RECOGNIZED_PEOPLE).toFixed(1)} % of people, the best published rate found. It did not ask for keyed codes`;

/** What people do who are asked for a code. Only `distracted` is taken from a measurement. */
export const PERSON_HABITS = {
  hangsUp: shareHabit(0.03, "askings", "hang up"),
  distracted: shareHabit(
    1 - RECOGNIZED_PEOPLE,
    "askings",
    "do not understand, and stay silent",
    ROBOHALT,
  ),
  wantsHelp: shareHabit(
    0.02,
    "askings",
    "press the key for help, if the prompt names it; if not, they key the code",
  ),
  mistypes: shareHabit(0.015, "keys", "press a wrong key"),
  firstKey: delayHabit({ least: 300, meanBeyond: 1500 }, "press the first key after the prompt"),
  nextKey: delayHabit({ least: 150, meanBeyond: 450 }, "press each further key"),
  readsText: delayHabit(
    { least: 3000, meanBeyond: 4000 },
    "press the first key of a code that was texted, after the prompt",
  ),
};

export type PersonHabits = HabitValues<typeof PERSON_HABITS>;

/** A person who means to get through: one asking is like any other. */
export const keyingPerson = (habits: PersonHabits): CallerModel => ({
  caller: (random) => new KeyingPerson(habits, random),
  chances: (question) => chances(habits, question),
});

class KeyingPerson extends KeyingCaller {
  readonly #habits: PersonHabits;
  readonly #random: Random;
  /** Whether the code is to be read from a text first. */
  #reads = false;

  constructor(habits: PersonHabits, random: Random) {
    super();
    this.#habits = habits;
    this.#random = random;
  }

  protected override answer(moment: Moment): string {
    const { hangsUp, distracted, wantsHelp, mistypes } = this.#habits;
    let chance = this.#random() - hangsUp;
    if (chance < 0) return HANG_UP;
    chance -= distracted;
    if (chance < 0) return "";
    const { speech } = moment;
    if (chance < wantsHelp && speech !== undefined && offersHelp(speech)) return HELP_KEY;
    this.#reads = this.isTexted(moment);
    return garbled(this.codeFor(moment), mistypes, this.#random);
  }

  protected override pause(first: boolean): number {
    const { firstKey, nextKey, readsText } = this.#habits;
    const begins = this.#reads ? readsText : firstKey;
    const delay: Delay = first ? begins : nextKey;
    return drawDelay(delay, this.#random);
  }
}

const chances = (habits: PersonHabits, question: Question): AnswerChances => {
  const { hangsUp, distracted, mistypes } = habits;
  const { digits } = question;
  const wantsHelp = question.offersHelp ? habits.wantsHelp : 0;
  const begins = chanceWithin(habits.firstKey, question.firstKey);
  const keysCode = digits === 0 ? 0 : 1 - hangsUp - distracted - wantsHelp;
  const keepsPace = chanceWithin(habits.nextKey, question.nextKey) ** Math.max(0, digits - 1);
  return otherwiseWrong({
    hangUp: hangsUp,
    right: keysCode * begins * keepsPace * (1 - mistypes) ** digits,
    help: wantsHelp * begins,
    silence: 1 - hangsUp - (keysCode + wantsHelp) * begins,
  });
};
