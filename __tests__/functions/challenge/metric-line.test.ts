import Ajv from "ajv";
import { metricLine, METRICS } from "../../../functions/challenge/metric-line";
import { EMBEDDED_METRIC_SCHEMA } from "../../support/embedded-metric-schema";

const line = (): Record<string, unknown> => {
  const counts = { ...Object.fromEntries(METRICS.map((metric) => [metric, 1])), Attempts: 2 };
  const timestamp = Date.UTC(2026, 10, 22);
  const text = metricLine(METRICS)({
    event: "passed",
    counts,
    flow: 'gate "one"',
    timestamp,
    contactId: undefined,
  });
  return JSON.parse(text) as Record<string, unknown>;
};

describe("a metric line", () => {
  it("is what the embedded metric format asks for", () => {
    const validate = new Ajv().compile(EMBEDDED_METRIC_SCHEMA);
    expect(validate(line())).toBe(true);
  });

  it("has a number in its root for every metric that it names", () => {
    const { _aws: aws, ...root } = line();
    const { CloudWatchMetrics } = aws as { CloudWatchMetrics: { Metrics: { Name: string }[] }[] };
    const names = CloudWatchMetrics.flatMap(({ Metrics }) => Metrics.map(({ Name }) => Name));
    expect(names).toEqual([...METRICS]);
    for (const name of names) expect(typeof root[name]).toBe("number");
  });

  it("says what happened, of which flow, and after how many attempts", () => {
    expect(line()).toMatchObject({
      event: "passed",
      ContactFlowName: 'gate "one"',
      Attempts: 2,
      _aws: { Timestamp: Date.UTC(2026, 10, 22) },
    });
  });

  it("leaves out what is not known", () => {
    expect(line()).not.toHaveProperty("contactId");
  });
});
