import { METRICS } from "../../../functions/challenge/metric-line";
import { alarms, type Alarm } from "../../../stacks/reporting/alarm";
import { flowFromSettings } from "../../../stacks/constructs/flow-from-settings";
import type { GateSettingsInput } from "../../../stacks/settings/gate-settings";
import { settingsWith } from "../../support/settings";
import { blockAt, synthesizedStack } from "../../support/synthesized";

const FLOW = flowFromSettings(settingsWith());
const SOURCE = { flowName: "gate", functionName: "gate-challenge", instanceId: "1111" };

const named = (name: string): Alarm => {
  const alarm = alarms(SOURCE, FLOW, 30).find((each) => each.name === name);
  if (alarm === undefined) throw new Error(`No alarm is named ${name}.`);
  return alarm;
};

/**
 * How often an alarm is raised.
 *
 * @param evaluations the watched value of each period so far, as each evaluation finds it
 */
const timesRaised = (
  { breaching, evaluated }: Alarm,
  evaluations: readonly (readonly number[])[],
): number => {
  const raised = evaluations.map(
    (periods) => periods.slice(-evaluated).filter((value) => value > 0).length >= breaching,
  );
  return raised.filter((now, i) => now && raised[i - 1] !== true).length;
};

const expressionOf = (alarm: Alarm, id: string): string => {
  const series = alarm.series.find((each) => each.id === id);
  return series !== undefined && "expression" in series ? series.expression : "";
};

describe("the alarms", () => {
  it("say what they mean and what to do", () => {
    for (const { description } of alarms(SOURCE, FLOW, 30)) {
      expect(description.split(". ").length).toBeGreaterThanOrEqual(2);
      // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
      expect(description.length).toBeLessThanOrEqual(1024);
    }
  });

  it("compute only with metrics that something emits", () => {
    const metrics = alarms(SOURCE, FLOW, 30).flatMap(({ series }) =>
      series.flatMap((each) => ("metric" in each ? each.metric.name : [])),
    );
    for (const metric of metrics) expect([...METRICS, "Errors", "Throttles"]).toContain(metric);
  });

  it("tell when the gate could not decide, at the first call", () => {
    const alarm = named("unavailable");
    expect(expressionOf(alarm, alarm.watched)).toBe(
      "FILL(unavailable,0)+FILL(errors,0)+FILL(throttles,0)",
    );
    expect(alarm.condition).toEqual({ operator: "GreaterThanThreshold", threshold: 0 });
    expect(timesRaised(alarm, [[0], [0, 1], [0, 1, 0]])).toBe(1);
  });

  it("tell of an unavailable gate whose report arrives after its period was evaluated", () => {
    const alarm = named("unavailable");
    expect(timesRaised(alarm, [[0], [0, 0], [0, 1, 0]])).toBe(1);
  });

  it("tell only once of a report that is delivered again in a later period", () => {
    const alarm = named("unavailable");
    const twice = [[0], [0, 1], [0, 1, 0], [0, 1, 0, 1], [0, 1, 0, 1, 0]];
    expect(timesRaised(alarm, twice)).toBe(1);
  });

  it("tell of a wave of spam by a band that learns what is usual", () => {
    const alarm = named("spam-wave");
    expect(expressionOf(alarm, "stopped")).toBe(
      "(FILL(failed,0)+FILL(noInput,0)+FILL(wouldStop,0))",
    );
    expect(expressionOf(alarm, "band")).toBe("ANOMALY_DETECTION_BAND(stopped, 3)");
    expect(alarm.condition).toEqual({ operator: "GreaterThanUpperThreshold", band: "band" });
  });

  it("tell of failing customers, but not in a quiet night", () => {
    const alarm = named("customers-failing");
    const decided = "(FILL(passed,0)+FILL(failed,0)+FILL(noInput,0)+FILL(wouldStop,0))";
    expect(expressionOf(alarm, "rate")).toBe(
      `IF(${decided}>=20,100*(FILL(passed,0))/${decided},100)`,
    );
    expect(alarm.condition).toEqual({ operator: "LessThanThreshold", threshold: 30 });
  });

  it("count denied callers as spam where some can be denied, and only there", () => {
    const stopped = (settings: GateSettingsInput): string => {
      const flow = flowFromSettings(settingsWith(settings));
      const wave = alarms(SOURCE, flow, 30).find(({ name }) => name === "spam-wave");
      return wave === undefined ? "" : expressionOf(wave, "stopped");
    };
    const withDenied = "(FILL(failed,0)+FILL(noInput,0)+FILL(wouldStop,0)+FILL(denied,0))";
    expect(stopped({ callers: { lists: true } })).toBe(withDenied);
    expect(stopped({ callers: { deny: { countries: ["+88"] } } })).toBe(withDenied);
    expect(stopped({ callers: { exempt: { relay: true } } })).not.toContain("denied");
  });

  it("take callers who were never asked for a code for no failing customers", () => {
    const flow = flowFromSettings(settingsWith({ callers: { lists: true } }));
    const failing = alarms(SOURCE, flow, 30).find(({ name }) => name === "customers-failing");
    expect(failing).toEqual(named("customers-failing"));
  });

  it.each(["unavailable", "spam_wave", "customers_failing"])(
    "%s takes missing data for no breach and tells the topics of the variable",
    (id) => {
      const block = blockAt(synthesizedStack(), `aws_cloudwatch_metric_alarm.gate_${id}`);
      expect(block).toMatchObject({
        alarm_name: `\${var.name_prefix}-${id.replace("_", "-")}`,
        treat_missing_data: "notBreaching",
        alarm_actions: "${var.alarm_topic_arns}",
        ok_actions: "${var.alarm_topic_arns}",
        tags: "${var.tags}",
      });
    },
  );

  it("return what is watched, and the band it is held against, and nothing else", () => {
    const stack = synthesizedStack();
    const returned = (id: string): string[] => {
      const block = blockAt(stack, `aws_cloudwatch_metric_alarm.gate_${id}`);
      const queries = block["metric_query"] as { id: string; return_data: boolean }[];
      return queries.filter(({ return_data }) => return_data).map((query) => query.id);
    };
    expect(returned("unavailable")).toEqual(["faults"]);
    expect(returned("spam_wave")).toEqual(["stopped", "band"]);
    expect(returned("customers_failing")).toEqual(["rate"]);
    expect(blockAt(stack, "aws_cloudwatch_metric_alarm.gate_spam_wave")).toMatchObject({
      threshold_metric_id: "band",
    });
    expect(blockAt(stack, "aws_cloudwatch_metric_alarm.gate_customers_failing")["threshold"]).toBe(
      "${var.pass_rate_floor}",
    );
  });
});
