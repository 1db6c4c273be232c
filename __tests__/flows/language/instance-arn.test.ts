import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EXAMPLE_INSTANCE_ARN, INSTANCE_ARN } from "../../../flows/language/instance-arn";

const ROOT = join(__dirname, "..", "..", "..");

const texts = ["README.md", ...filesIn("docs"), ...filesIn("examples")].map(
  (file) => [file, readFileSync(join(ROOT, file), "utf8")] as const,
);

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}

describe("the ARN of an Amazon Connect instance", () => {
  const isInstance = new RegExp(`^${INSTANCE_ARN}$`);

  it.each([EXAMPLE_INSTANCE_ARN, EXAMPLE_INSTANCE_ARN.replace("arn:aws:", "arn:aws-us-gov:")])(
    "may be %s",
    (arn) => {
      expect(arn).toMatch(isInstance);
    },
  );

  it.each([
    "11111111-2222-4333-8444-555555555555",
    `${EXAMPLE_INSTANCE_ARN}/queue/33333333-0000-4000-8000-000000000001`,
    EXAMPLE_INSTANCE_ARN.replace("111122223333", "1111"),
  ])("is not %s", (arn) => {
    expect(arn).not.toMatch(isInstance);
  });

  it("has the right form wherever docs and examples show one", () => {
    const shown = texts.flatMap(([file, text]) =>
      [...text.matchAll(/arn:aws[a-z-]*:connect:[^\s"'`]*:instance\/[0-9a-f-]+/g)].map(
        ([arn]) => [file, arn] as const,
      ),
    );
    expect(shown.length).toBeGreaterThan(3);
    for (const [file, arn] of shown)
      expect([file, arn]).toEqual([file, expect.stringMatching(isInstance)]);
  });
});
