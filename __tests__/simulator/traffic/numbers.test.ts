import { isTextable } from "../../../functions/challenge/delivery/textable";
import { E164 } from "../../../functions/challenge/memory/caller-item";
import { seededRandom } from "../../../simulator/random";
import {
  ABROAD_NUMBERS,
  abroadNumber,
  HOME_NUMBERS,
  homeNumber,
} from "../../../simulator/traffic/numbers/fictitious-numbers";
import { inARow } from "../../../simulator/traffic/numbers/in-a-row";
import { NumberBook } from "../../../simulator/traffic/numbers/number-book";

describe("numbers of callers", () => {
  it("are nobody's: area codes that are set aside, which a gate sends texts to all the same", () => {
    const all = new Set(Array.from({ length: HOME_NUMBERS }, (_, i) => homeNumber(i)));
    expect(all.size).toBe(HOME_NUMBERS);
    expect([...all].filter((number) => !/^\+1(?:37|96)\d55[5-9]\d{4}$/.test(number))).toEqual([]);
    expect([...all].filter((number) => !isTextable(number, ["+1"]))).toEqual([]);
    expect([homeNumber(0), homeNumber(HOME_NUMBERS - 1)]).toEqual(["+13705550000", "+19685599999"]);
    expect(homeNumber(HOME_NUMBERS)).toBe(homeNumber(0));
  });

  it("abroad are those that the United Kingdom keeps for drama", () => {
    const all = new Set(Array.from({ length: ABROAD_NUMBERS }, (_, i) => abroadNumber(i)));
    expect(all.size).toBe(ABROAD_NUMBERS);
    expect([...all].filter((number) => !/^\+447700900\d{3}$/.test(number))).toEqual([]);
  });

  it("are such as a gate takes for numbers", () => {
    expect(homeNumber(4711)).toMatch(E164);
    expect(abroadNumber(471)).toMatch(E164);
  });
});

describe("the numbers of a population", () => {
  const random = seededRandom(1);

  it("are kept by people, and shared by no two kinds", () => {
    const book = new NumberBook();
    const numbersOf = (next: typeof book.anyCustomer): Set<string> =>
      new Set(Array.from({ length: 200 }, () => next(random)));
    const [some, others] = [book.customers(3), book.customers(5)].map(numbersOf);
    expect([some?.size, others?.size]).toEqual([3, 5]);
    const customers = new Set([...(some ?? []), ...(others ?? [])]);
    expect(customers.size).toBe(8);
    expect(numbersOf((each) => book.anyCustomer(each))).toEqual(customers);
    const robots = numbersOf(book.robots(4));
    expect(robots.size).toBe(4);
    for (const number of [...robots, book.newNumber()]) expect(customers).not.toContain(number);
  });

  it("are new for robots in each call, as long as there are some", () => {
    const book = new NumberBook();
    const numbers = Array.from({ length: HOME_NUMBERS / 2 }, () => book.newNumber());
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(book.newNumber()).toBe(numbers[0]);
  });

  it("come many times in a row where a robot does", () => {
    const book = new NumberBook();
    const next = inARow(3, () => book.newNumber());
    const numbers = Array.from({ length: 7 }, () => next());
    expect(new Set(numbers).size).toBe(3);
    expect(numbers.map((number) => numbers.indexOf(number))).toEqual([0, 0, 0, 3, 3, 3, 6]);
  });
});
