import { wholeBetween, type Random } from "../../random";
import { abroadNumber, HOME_NUMBERS, homeNumber } from "./fictitious-numbers";

/** The numbers of one population: the first half of them people's, the second half robots'. */
export class NumberBook {
  #customers = 0;
  #abroad = 0;
  #robots = 0;

  /** Numbers of people at home, who keep them; robots can forge them. */
  customers(count: number): (random: Random) => string {
    const first = this.#customers;
    this.#customers += count;
    return (random) => homeNumber(wholeBetween(random, first, first + count) % HALF);
  }

  /** Numbers of people abroad, who keep them. */
  abroad(count: number): (random: Random) => string {
    const first = this.#abroad;
    this.#abroad += count;
    return (random) => abroadNumber(wholeBetween(random, first, first + count));
  }

  /** Numbers of robots that keep them. */
  robots(count: number): (random: Random) => string {
    const own = Array.from({ length: count }, () => this.newNumber());
    return (random) => own[wholeBetween(random, 0, count)] ?? this.newNumber();
  }

  /** A number that no call had before, as long as there are some. */
  newNumber(): string {
    const number = homeNumber(HALF + (this.#robots % HALF));
    this.#robots += 1;
    return number;
  }

  /** The number of any customer. */
  anyCustomer(random: Random): string {
    return homeNumber(wholeBetween(random, 0, Math.max(1, this.#customers)) % HALF);
  }
}

const HALF = HOME_NUMBERS / 2;
