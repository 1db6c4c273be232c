/** A share with its 95 % confidence interval. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The normal distribution's two-sided 95 % quantile. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval, which also holds near 0 and 1.
 *
 * @see https://doi.org/10.1080/01621459.1927.10502953
 */
export const shareOf = (count: number, total: number): Share => {
  if (total === 0) return { share: 0, low: 0, high: 1 };
  const share = count / total;
  const spread = Z ** 2 / total;
  const center = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / total + spread / (4 * total));
  return { share, low: Math.max(0, center - half), high: Math.min(1, center + half) };
};
