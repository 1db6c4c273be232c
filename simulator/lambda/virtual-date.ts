/** A `Date` whose now is the clock's. */
export const virtualDate = (now: () => number): DateConstructor => {
  function VirtualDate(...values: unknown[]): unknown {
    const made: unknown = new.target;
    if (typeof made !== "function") return new Date(now()).toString();
    return Reflect.construct(Date, values.length === 0 ? [now()] : values, made);
  }
  return Object.defineProperties(VirtualDate, {
    ...Object.getOwnPropertyDescriptors(Date),
    now: { value: now },
  }) as unknown as DateConstructor;
};
