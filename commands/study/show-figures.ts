/** Figures as the tables, the picture and the page show them: one precision for each. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

export const cents = (number: number): string => number.toFixed(2);

export const seconds = (number: number): string => number.toFixed(1);

export const whole = (number: number): string => Math.round(number).toLocaleString("en-US");
