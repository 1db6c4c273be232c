import type { Contact } from "../contact";
import { compileValue } from "../compile-references";

/** A whole number from a parameter that may be a reference; `undefined` where it is none. */
export const readWhole = (value: string): ((contact: Contact) => number | undefined) => {
  const read = compileValue(value);
  return (contact) => {
    const text = read(contact);
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
  };
};

/** Milliseconds of a parameter in seconds. */
export const readSeconds = (value: string): ((contact: Contact) => number | undefined) => {
  const read = readWhole(value);
  return (contact) => {
    const seconds = read(contact);
    return seconds === undefined ? undefined : seconds * 1000;
  };
};
