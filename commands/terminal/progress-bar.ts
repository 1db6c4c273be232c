const WIDTH = 40;

/** How much is done, as a line of progress. @param share 0 to 1 */
export const progressBar = (share: number): string => {
  const full = Math.round(share * WIDTH);
  return `[${"#".repeat(full)}${" ".repeat(WIDTH - full)}] ${Math.floor(share * 100)} %`;
};
