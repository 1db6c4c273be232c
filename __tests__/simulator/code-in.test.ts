import { codeIn } from "../../simulator/callers/code-in";

describe("the code in a text message", () => {
  it.each([
    ["Example Bank: your code is 123456. Tell nobody this code.", "123456"],
    ["Route 66: your code is 7654321.", "7654321"],
    ["Call 5 of 12: 4821", "4821"],
    ["No code", ""],
  ])("%s", (text, code) => {
    expect(codeIn(text)).toBe(code);
  });
});
