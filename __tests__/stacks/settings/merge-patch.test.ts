import { mergePatch } from "../../../stacks/settings/merge-patch";

describe("a JSON Merge Patch", () => {
  // The examples of RFC 7396, appendix A, as far as they concern objects.
  it.each([
    [{ a: "b" }, { a: "c" }, { a: "c" }],
    [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
    [{ a: "b" }, { a: null }, {}],
    [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
    [{ a: ["b"] }, { a: "c" }, { a: "c" }],
    [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
    [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
    ["foo", { a: 1 }, { a: 1 }],
  ])("of %j by %j is %j", (target, patch, merged) => {
    expect(mergePatch(target, patch)).toEqual(merged);
  });

  it("takes __proto__ for an ordinary key", () => {
    const merged = mergePatch({}, JSON.parse('{"__proto__": {"digits": 4}}'));
    expect(Object.keys(merged as object)).toEqual(["__proto__"]);
    expect({}).not.toHaveProperty("digits");
  });
});
