/** Numbers in [0, 1) that a seed decides. */
export type Random = () => number;

/**
 * The generator sfc32, seeded by splitmix32: small, fast and without visible pattern. Not for
 * secrets.
 *
 * @see https://pracrand.sourceforge.net/RNG_engines.txt
 */
export const seededRandom = (seed: number): Random => {
  const generator = new Sfc32(seed);
  return () => generator.next();
};

class Sfc32 {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number) {
    this.#a = splitmix(seed);
    this.#b = splitmix(this.#a);
    this.#c = splitmix(this.#b);
    for (let warmUp = 0; warmUp < 12; warmUp += 1) this.next();
  }

  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  }
}

/** A whole number in [min, max). */
export const wholeBetween = (random: Random, min: number, max: number): number =>
  min + Math.floor(random() * (max - min));

const splitmix = (seed: number): number => {
  let mixed = (seed + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
};
