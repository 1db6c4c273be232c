/**
 * A page with its generated parts as they are now. Each stands between the markers `<!-- NAME -->`
 * and `<!-- /NAME -->`.
 *
 * @param page the page's name, for messages
 * @throws Error where a marker is missing
 */
export const withParts = (
  page: string,
  text: string,
  parts: Readonly<Record<string, string>>,
): string =>
  Object.entries(parts).reduce((whole, [name, part]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const from = whole.indexOf(start);
    const to = whole.indexOf(end);
    if (from === -1 || to < from) {
      throw new Error(
        `${page} lacks the markers ${start} and ${end}, in this order: put them back.`,
      );
    }
    return `${whole.slice(0, from + start.length)}\n\n${part}\n\n${whole.slice(to)}`;
  }, text);
