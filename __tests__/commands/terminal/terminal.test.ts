import { processTerminal } from "../../../commands/terminal/terminal";
import { withProgress } from "../../../commands/terminal/with-progress";

/** A process whose standard error is, or is not, a terminal. */
const processWith = (isTTY: boolean) => {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) };
  const { progress } = processTerminal({
    stdout: stream,
    stderr: stream,
  } as unknown as NodeJS.Process);
  return { terminal: { progress }, written };
};

describe("progress", () => {
  it("is shown on a terminal for as long as the work takes", async () => {
    const { terminal, written } = processWith(true);
    const shown = await withProgress(terminal, "synthesizing …", () => [...written]);
    expect(shown).toEqual(["\r\u001b[Ksynthesizing …"]);
    expect(written).toEqual(["\r\u001b[Ksynthesizing …", "\r\u001b[K"]);
  });

  it("is taken away where the work fails", async () => {
    const { terminal, written } = processWith(true);
    const failing = withProgress(terminal, "synthesizing …", () => {
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(written.at(-1)).toBe("\r\u001b[K");
  });

  it("is not written where nobody watches", async () => {
    const { terminal, written } = processWith(false);
    expect(await withProgress(terminal, "synthesizing …", () => 7)).toBe(7);
    expect(written).toEqual([]);
  });
});
