import { differences, inWords } from "../../../commands/synth-check/differences";

const words = (committed: unknown, fresh: unknown): string[] =>
  differences(committed, fresh).map(inWords);

it("equal stacks do not differ, whatever the order of their keys", () => {
  expect(
    words({ resource: { a: { b: { c: 1, d: 2 } } } }, { resource: { a: { b: { d: 2, c: 1 } } } }),
  ).toEqual([]);
});

it.each([
  ["a resource", "resource", "aws_iam_role.gate_challenge"],
  ["a data source", "data", "data.aws_iam_role.gate_challenge"],
])("%s is added, removed, or changed in some attributes", (_, section, address) => {
  const stack = (attributes: object) => ({
    [section]: { aws_iam_role: { gate_challenge: attributes } },
  });
  expect(words({}, stack({}))).toEqual([`${address} would be added`]);
  expect(words(stack({}), {})).toEqual([`${address} would be removed`]);
  expect(words(stack({ a: 1, b: 2, "//": "x" }), stack({ a: 1, c: 3, "//": "y" }))).toEqual([
    `${address} would change: the comment, b, c`,
  ]);
});

it.each([
  ["variable", { tags: { default: {} } }, "var.tags"],
  ["locals", { gate_region: "x" }, "local.gate_region"],
  ["output", { phone_number: { value: "x" } }, "output.phone_number"],
  ["provider", { aws: [{ region: "x" }] }, "provider.aws"],
  ["terraform", { backend: { s3: {} } }, "terraform.backend"],
  ["//", { metadata: { version: "x" } }, "CDKTF's record of metadata"],
  ["moved", [{ from: "a", to: "b" }], "moved"],
])("%s is told by the address that Terraform uses", (section, content, address) => {
  expect(words({}, { [section]: content })).toEqual([`${address} would be added`]);
});
