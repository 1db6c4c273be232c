import { tableLines } from "../../../commands/terminal/table";

describe("a table", () => {
  it("aligns words to the left and numbers to the right", () => {
    const rows = [
      ["caller", "calls", "end"],
      ["silent", "12", "hung up"],
      ["a person", "1,300", ""],
    ];
    expect(tableLines(rows, [1])).toEqual([
      "caller    calls  end",
      "silent       12  hung up",
      "a person  1,300",
    ]);
  });

  it("may have rows of different lengths, or none", () => {
    expect(tableLines([["a"], ["bb", "c"]])).toEqual(["a", "bb  c"]);
    expect(tableLines([])).toEqual([]);
  });
});
