import type { Terminal } from "./terminal";

/** Shows what takes a while, as long as it takes. */
export const withProgress = async <Result>(
  { progress }: Pick<Terminal, "progress">,
  line: string,
  work: () => Result | Promise<Result>,
): Promise<Result> => {
  progress?.(line);
  try {
    return await work();
  } finally {
    progress?.("");
  }
};
