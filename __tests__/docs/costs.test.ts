import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readmeCost } from "../../scripts/docs/cost-parts";
import { figurePages } from "../../scripts/docs/figure-pages";
import { playCall } from "../../scripts/docs/played-call";
import { reportingCost } from "../../scripts/docs/reporting-cost";
import { withParts } from "../../scripts/docs/with-parts";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";

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

describe("the cost of reporting with caller lists", () => {
  const lists = reportingCost({ callers: { lists: true } });
  const plain = reportingCost();

  it("is that of three more metrics, and of one more that an alarm looks at", () => {
    expect(lists.counted.metrics).toBe(plain.counted.metrics + 3);
    expect(lists.counted.alarmMetrics).toBe(plain.counted.alarmMetrics + 1);
    expect(lists.total - plain.total).toBeCloseTo(3 * 0.3 + 0.1, 10);
  });

  it("has only the metrics that the settings bring", () => {
    const denied = reportingCost({ callers: { deny: { countries: ["+88"] } } });
    expect(denied.counted.metrics).toBe(plain.counted.metrics + 1);
    const help = reportingCost({ onHelp: "transfer-to-queue", challenge: { helpKey: "0" } });
    expect(help.counted.metrics).toBe(plain.counted.metrics + 1);
  });
});

describe("what a call asks of the caller table", () => {
  const lists = { callers: { lists: true } } as const;

  it("is one read, and one write if the caller was asked for a code", async () => {
    expect(await playCall(lists, "wrong")).toMatchObject({ reads: 1, writes: 1 });
    expect(await playCall(lists, "right", "deny")).toMatchObject({ reads: 1, writes: 0 });
  });

  it("is nothing in a gate without lists", async () => {
    const rules = { callers: { deny: { countries: ["+88"] } } };
    for (const settings of [{}, rules]) {
      expect(await playCall(settings, "wrong")).toMatchObject({ reads: 0, writes: 0 });
    }
  });
});

describe("what a texted code costs", () => {
  const texts = {
    challenge: { delivery: "texted", texted: { countries: ["+1"], otherwise: "disconnect" } },
    texts: { by: "identity", sender: "Example Bank" },
    callers: { lists: true },
  } as const satisfies GateSettingsInput;

  it("is one text, also where nobody keys it in", async () => {
    for (const style of ["right", "wrong", "silent"] as const) {
      expect(await playCall(texts, style)).toMatchObject({ texts: 1 });
    }
    expect(await playCall(texts, "right", "deny")).toMatchObject({ texts: 0, writes: 0 });
  });

  it("is three writes to send it, one for each try, and two more for the right code", async () => {
    expect(await playCall(texts, "silent")).toMatchObject({ invocations: 2, writes: 4 });
    expect(await playCall(texts, "wrong")).toMatchObject({ invocations: 4, writes: 6 });
    expect(await playCall(texts, "right")).toMatchObject({ invocations: 3, writes: 7 });
  });

  it("is four more metrics and two more alarms a month", () => {
    const [plain, texted] = [reportingCost({ callers: { lists: true } }), reportingCost(texts)];
    expect(texted.counted.metrics).toBe(plain.counted.metrics + 4);
    expect(texted.counted.alarms).toBe(plain.counted.alarms + 2);
    const spoken = { ...texts.challenge.texted, otherwise: "spoken" } as const;
    const instead = reportingCost({ ...texts, challenge: { delivery: "texted", texted: spoken } });
    expect(instead.counted.metrics).toBe(plain.counted.metrics + 3);
  });

  it("counts the metric of flagging where agents can flag", () => {
    const flagged = reportingCost({ callers: { lists: true, flagging: {} } });
    expect(flagged.counted.metrics).toBe(
      reportingCost({ callers: { lists: true } }).counted.metrics + 1,
    );
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
