import fc from "fast-check";
import { isCode, saltedHash } from "../../../../functions/challenge/delivery/code-hash";

const code = fc.integer({ min: 100_000, max: 999_999 }).map(String);

describe("the hash of a code", () => {
  it("tells the code from everything else that is keyed", async () => {
    await fc.assert(
      fc.asyncProperty(code, fc.oneof(code, fc.string()), async (right, keyed) => {
        const kept = await saltedHash(right);
        await expect(isCode(right, kept)).resolves.toBe(true);
        await expect(isCode(keyed, kept)).resolves.toBe(keyed === right);
      }),
    );
  });

  it("differs each time, and does not hold the code", async () => {
    const [first, second] = [await saltedHash("123456"), await saltedHash("123456")];
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(first.salt).not.toBe(second.salt);
    expect(first.hash).not.toBe(second.hash);
  });

  it.each(["", "zz", "ab", "a"])("is no code's own when it is damaged: %p", async (hash) => {
    const { salt } = await saltedHash("123456");
    await expect(isCode("123456", { hash, salt })).resolves.toBe(false);
  });
});
