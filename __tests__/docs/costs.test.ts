import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readmeCost } from "../../scripts/docs/cost-parts";
import { figurePages } from "../../scripts/docs/figure-pages";
import { reportingCost } from "../../scripts/docs/reporting-cost";
import { withParts } from "../../scripts/docs/with-parts";

const read = (page: string): string => readFileSync(join(__dirname, "../..", page), "utf8");

/** A Markdown text without what only the formatter cares about: line breaks, widths of columns. */
const unformatted = (markdown: string): string =>
  markdown
    .replace(/ *\| */g, "|")
    .replace(/\|-+/g, "|-")
    .replace(/\s+/g, " ");

describe("the figures of the pages are those that the code computes (npm run docs)", () => {
  it.each(["docs/costs.md", "docs/traffic-models.md", "docs/which-settings.md"])(
    "in %s",
    async (page) => {
      const { [page]: parts } = await figurePages();
      const text = read(page);
      if (parts === undefined) throw new Error(`${page} has no generated parts.`);
      expect(unformatted(withParts(page, text, parts))).toBe(unformatted(text));
    },
  );

  it("in the README", async () => {
    expect(unformatted(read("README.md"))).toContain(await readmeCost());
  });
});

describe("the cost of reporting", () => {
  it("adds up", () => {
    const { metrics, dashboard, alarms, total } = reportingCost();
    expect(metrics + dashboard + alarms).toBeCloseTo(total, 10);
  });
});

describe("a page with generated parts", () => {
  it("keeps what is written by hand", () => {
    const page = "before <!-- a -->\n\nold\n\n<!-- /a --> after";
    expect(withParts("page.md", page, { a: "new" })).toBe(
      "before <!-- a -->\n\nnew\n\n<!-- /a --> after",
    );
  });

  it("must have the markers of each part", () => {
    expect(() => withParts("page.md", "<!-- /a --><!-- a -->", { a: "new" })).toThrow(
      "page.md lacks the markers <!-- a --> and <!-- /a -->, in this order: put them back.",
    );
  });
});
