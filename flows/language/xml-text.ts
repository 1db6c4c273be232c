/** Reading text out of XML, such as SSML. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  gt: ">",
  lt: "<",
  quot: '"',
};

/** A text of an XML document as it is read; what is not a known character stays as it is written. */
export const decodeXml = (text: string): string =>
  text.replace(/&(#x[\da-fA-F]+|#\d+|\w+);/g, (whole, name: string) => character(name) ?? whole);

const character = (name: string): string | undefined => {
  if (!name.startsWith("#")) return ENTITIES[name];
  const code = name.startsWith("#x") ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
};
