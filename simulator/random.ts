/** Numbers in [0, 1) that a seed decides. */
export type Random = () => number;

/**
 * The generator sfc32, seeded by splitmix32: small, fast and without visible pattern. Not for
 * secrets.
 *
 * @see https://pracrand.sourceforge.net/RNG_engines.txt
 */
export const seededRandom = (seed: number): Random => {
  let a = splitmix(seed);
  let b = splitmix(a);
  let c = splitmix(b);
  let counter = 1;
  const next: Random = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  return next;
};

/** A whole number in [min, max). */
export const wholeBetween = (random: Random, min: number, max: number): number =>
  min + Math.floor(random() * (max - min));

const splitmix = (seed: number): number => {
  let mixed = (seed + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
};
