const WIDTH = 40;

/** A line of progress. @param share of the work that is done, 0 to 1 */
export const progressBar = (share: number): string => {
  const full = Math.round(share * WIDTH);
  return `[${"#".repeat(full)}${" ".repeat(WIDTH - full)}] ${Math.floor(share * 100)} %`;
};
