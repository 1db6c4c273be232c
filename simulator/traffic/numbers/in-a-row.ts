/** The same number for so many calls in a row, then the next. */
export const inARow = <Arguments extends readonly unknown[]>(
  calls: number,
  next: (...values: Arguments) => string,
): ((...values: Arguments) => string) => {
  let left = 0;
  let number = "";
  return (...values) => {
    if (left === 0) {
      number = next(...values);
      left = calls;
    }
    left -= 1;
    return number;
  };
};
