import { runInNewContext } from "node:vm";
import {
  DENIED_METRIC,
  DIMENSION,
  EXEMPT_METRIC,
  FLAGGED_METRIC,
  METRICS,
  MISTAKE_METRIC,
  NAMESPACE,
} from "../../../functions/challenge/metric-line";
import { dashboard } from "../../../stacks/reporting/dashboard";
import type { DashboardProps } from "../../../stacks/reporting/dashboard-props";
import type { MetricWidget } from "../../../stacks/reporting/widget";
import { flowFromSettings } from "../../../stacks/constructs/flow-from-settings";
import type { GateSettingsInput } from "../../../stacks/settings/gate-settings";
import { settingsWith } from "../../support/settings";
import { blockAt, synthesizedStack } from "../../support/synthesized";

const PROPS: DashboardProps = {
  source: { flowName: "gate", functionName: "gate-challenge", instanceId: "1111" },
  region: "us-east-1",
  agentSecondsPerCall: "240",
  flow: flowFromSettings(settingsWith()),
};

/** The props of a gate with some settings. */
const withSettings = (settings: GateSettingsInput): Partial<DashboardProps> => ({
  flow: flowFromSettings(settingsWith(settings)),
});

const widgets = (props: Partial<DashboardProps> = {}): MetricWidget[] =>
  dashboard({ ...PROPS, ...props }).widgets.flatMap((each) =>
    each.type === "metric" ? [each] : [],
  );

const titled = (title: string, props: Partial<DashboardProps> = {}): MetricWidget => {
  const found = widgets(props).find(({ properties }) => properties.title === title);
  if (found === undefined) throw new Error(`No widget is titled ${title}.`);
  return found;
};

interface Options {
  readonly id: string;
  readonly expression?: string;
  readonly visible: boolean;
}

const optionsOf = (row: readonly unknown[]): Options => row.at(-1) as Options;

const expressionsOf = ({ properties }: MetricWidget): string[] =>
  properties.metrics.flatMap((row) => optionsOf(row).expression ?? []);

/** Computes a widget's one expression as CloudWatch would. */
const valueOf = (
  widget: MetricWidget,
  values: Readonly<Record<string, number>>,
): number | undefined => {
  const [expression = ""] = expressionsOf(widget);
  const script = expression.replace(/FILL\((\w+),0\)/g, (_, id: string) => String(values[id] ?? 0));
  const conditional = /^IF\((.+)>0,(.+)\)$/.exec(script);
  const compute = (arithmetic: string): number => {
    expect(arithmetic).toMatch(/^[\d+*/().-]+$/);
    return runInNewContext(arithmetic) as number;
  };
  if (conditional === null) return compute(script);
  const [, condition = "", value = ""] = conditional;
  return compute(condition) > 0 ? compute(value) : undefined;
};

const WEEK = {
  challenged: 120,
  passed: 60,
  failed: 20,
  noInput: 10,
  wouldStop: 10,
  notChallenged: 5,
  unavailable: 5,
};

describe("the dashboard", () => {
  it.each([
    ["Stopped today (UTC)", 30],
    ["Stopped in 7 days", 30],
    ["Pass rate in 7 days", 60],
    ["Let through unverified in 7 days", (100 * 20) / 110],
    ["Agent minutes saved in 7 days", 120],
    ["Abandoned at the gate in 7 days", 20],
  ])("shows %s", (title, figure) => {
    expect(valueOf(titled(title), WEEK)).toBeCloseTo(figure);
  });

  it("shows no rate while nobody has called", () => {
    expect(valueOf(titled("Pass rate in 7 days"), {})).toBeUndefined();
  });

  it("does not count unavailable calls as let through where they are disconnected", () => {
    const widget = titled(
      "Let through unverified in 7 days",
      withSettings({ whenUnavailable: "disconnect" }),
    );
    expect(valueOf(widget, WEEK)).toBeCloseTo((100 * 15) / 110);
  });

  describe("of a gate with landings", () => {
    const landing = withSettings({
      onFailed: "transfer-to-queue",
      onNoInput: "goodbye",
      challenge: { helpKey: "0" },
    });
    const week = { ...WEEK, help: 7 };

    it("counts the calls that landed apart from those that ended at the gate", () => {
      expect(valueOf(titled("Landed in 7 days", landing), week)).toBe(week.failed + 7);
      expect(valueOf(titled("Stopped in 7 days", landing), week)).toBe(week.noInput);
    });

    it("saves agents' minutes only for calls that ended at the gate", () => {
      const saved = valueOf(titled("Agent minutes saved in 7 days", landing), week);
      expect(saved).toBe(week.noInput * 4);
    });

    it("does not take a caller who asked for help for one who hung up", () => {
      const without = valueOf(titled("Abandoned at the gate in 7 days"), week) ?? NaN;
      expect(valueOf(titled("Abandoned at the gate in 7 days", landing), week)).toBe(without - 7);
    });

    it("has no figure of stopped calls where none ends at the gate", () => {
      const titles = widgets(withSettings({ onFailed: "transfer-to-flow" })).map(
        ({ properties }) => properties.title,
      );
      expect(titles.join()).toContain("Landed in 7 days");
      expect(titles.join()).not.toMatch(/Stopped|saved/);
    });

    it("fits its figures side by side into the 24 columns", () => {
      for (const props of [{}, landing, withSettings({ onFailed: "transfer-to-flow" })]) {
        const figures = widgets(props).filter(({ y }) => y === 3);
        expect(figures.every(({ x, width }, i) => x === i * width && x + width <= 24)).toBe(true);
      }
    });
  });

  describe("of a gate whose agents flag callers", () => {
    const lists = withSettings({ callers: { lists: true } });

    it("shows how many numbers they flagged, and says what that is", () => {
      const flagging = { ...lists, flagging: true };
      const figure = titled("Flagged by agents in 7 days", flagging);
      expect(valueOf(figure, { flagged: 5 })).toBe(5);
      expect(JSON.stringify(figure)).toContain(FLAGGED_METRIC);
      const { widgets: all } = dashboard({ ...PROPS, ...flagging });
      expect(JSON.stringify(all[0])).toMatch(/\*\*Flagged\*\*: an agent put/);
    });

    it("is a figure less where they cannot", () => {
      expect(JSON.stringify(dashboard({ ...PROPS, ...lists }))).not.toMatch(/flagged/i);
    });
  });

  describe("of a gate that screens its callers", () => {
    const lists = withSettings({ callers: { lists: true } });
    const week = { ...WEEK, exempt: 30, denied: 8, stoppedByMistake: 2 };

    it.each([
      ["Exempt in 7 days", 30],
      ["Denied in 7 days", 8],
      ["Stopped by mistake in 7 days", 2],
      ["Stopped in 7 days", 38],
      ["Agent minutes saved in 7 days", 38 * 4],
      ["Let through unverified in 7 days", (100 * (20 + 30)) / (110 + 38)],
      // These callers were never asked for a code, so they are in neither of these two.
      ["Pass rate in 7 days", 60],
      ["Abandoned at the gate in 7 days", 20],
    ])("shows %s", (title, figure) => {
      expect(valueOf(titled(title, lists), week)).toBeCloseTo(figure);
    });

    it("counts denied calls as landed where all of them land", () => {
      const landing = withSettings({
        onFailed: "transfer-to-queue",
        onNoInput: "goodbye",
        callers: { lists: true },
      });
      expect(valueOf(titled("Landed in 7 days", landing), week)).toBe(week.failed + 8);
      expect(valueOf(titled("Stopped in 7 days", landing), week)).toBe(week.noInput);
    });

    it("counts them as neither where one metric holds both kinds", () => {
      const both = withSettings({
        onFailed: "transfer-to-queue",
        onNoInput: "goodbye",
        callers: { lists: true, deny: { countries: ["+88"] }, onDenied: "goodbye" },
      });
      expect(valueOf(titled("Landed in 7 days", both), week)).toBe(week.failed);
      expect(valueOf(titled("Stopped in 7 days", both), week)).toBe(week.noInput);
      expect(valueOf(titled("Denied in 7 days", both), week)).toBe(8);
    });

    const titles = (props: Partial<DashboardProps>): string =>
      widgets(props)
        .map(({ properties }) => properties.title)
        .join();

    it("has only the figures of what can happen", () => {
      expect(titles(lists)).toMatch(/Exempt.*Denied.*mistake/);
      const rule = titles(withSettings({ callers: { deny: { countries: ["+88"] } } }));
      expect(rule).toContain("Denied");
      expect(rule).not.toMatch(/Exempt|mistake/);
      const relay = titles(withSettings({ callers: { exempt: { relay: true } } }));
      expect(relay).toContain("Exempt");
      expect(relay).not.toMatch(/Denied|mistake/);
      expect(titles({})).not.toMatch(/Exempt|Denied|mistake/);
    });

    it("stacks exempt and denied calls with the others, but not mistakes, which passed too", () => {
      const { properties } = titled("Calls by outcome per hour", lists);
      const shown = properties.metrics.map(optionsOf).filter(({ visible }) => visible);
      expect(shown.map(({ id }) => id)).toEqual([
        "passed",
        "failed",
        "noInput",
        "wouldStop",
        "exempt",
        "denied",
        "notChallenged",
        "unavailable",
        "abandoned",
      ]);
    });

    it("says in its first lines what the words mean", () => {
      const text = (props: Partial<DashboardProps>) =>
        JSON.stringify(dashboard({ ...PROPS, ...props }).widgets[0]);
      expect(text(lists)).toMatch(/or was denied.*\*\*Exempt\*\* and.*\*\*Stopped by mistake\*\*/);
      expect(text({})).not.toMatch(/denied|exempt|mistake/i);
    });

    it("lays its widgets out without overlap on 24 columns", () => {
      const gates: readonly GateSettingsInput[] = [
        { callers: { lists: true } },
        { callers: { deny: { countries: ["+88"] } } },
        { onFailed: "transfer-to-flow", callers: { exempt: { relay: true } } },
      ];
      for (const settings of gates) {
        const all = dashboard({ ...PROPS, ...withSettings(settings) }).widgets;
        const cells = all.flatMap(({ x, y, width, height }) => {
          expect(x + width).toBeLessThanOrEqual(24);
          return Array.from(
            { length: width * height },
            (_, i) => `${x + (i % width)},${y + Math.floor(i / width)}`,
          );
        });
        expect(new Set(cells).size).toBe(cells.length);
      }
    });

    it("names only metrics that a gate with lists emits", () => {
      const own = widgets(lists).flatMap(({ properties }) =>
        properties.metrics.filter(([namespace]) => namespace === NAMESPACE).map(([, name]) => name),
      );
      const emitted = [...METRICS, EXEMPT_METRIC, DENIED_METRIC, MISTAKE_METRIC];
      expect(new Set(own)).toEqual(new Set(emitted.filter((name) => name !== "Attempts")));
    });
  });

  it("stacks calls by outcome per hour", () => {
    const { properties } = titled("Calls by outcome per hour");
    expect(properties).toMatchObject({ stacked: true, period: 3600, view: "timeSeries" });
    const shown = properties.metrics.map(optionsOf).filter(({ visible }) => visible);
    expect(shown.map(({ id }) => id)).toEqual([
      "passed",
      "failed",
      "noInput",
      "wouldStop",
      "notChallenged",
      "unavailable",
      "abandoned",
    ]);
  });

  it("names only metrics that something emits", () => {
    const emitted: Readonly<Record<string, readonly string[]>> = {
      [NAMESPACE]: METRICS,
      // https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
      "AWS/Lambda": ["Errors", "Throttles", "Duration"],
      // https://docs.aws.amazon.com/connect/latest/adminguide/monitoring-cloudwatch.html
      "AWS/Connect": ["ContactFlowErrors", "ContactFlowFatalErrors"],
    };
    const named = widgets().flatMap(({ properties }) =>
      properties.metrics.filter((row) => row.length > 1),
    );
    expect(named.length).toBeGreaterThan(10);
    for (const [namespace, name] of named) {
      expect(emitted[String(namespace)]).toContain(name);
    }
  });

  it("computes only with what stands in the same widget", () => {
    for (const widget of widgets()) {
      const ids = new Set(widget.properties.metrics.map((row) => optionsOf(row).id));
      expect(ids.size).toBe(widget.properties.metrics.length);
      const used = expressionsOf(widget).flatMap((expression) =>
        [...expression.matchAll(/FILL\((\w+)/g)].map(([, id]) => id),
      );
      for (const id of used) expect(ids).toContain(id);
    }
  });

  it("looks at this gate's flow, function and instance", () => {
    const rows = widgets().flatMap(({ properties }) => properties.metrics);
    const dimensions = new Set(
      rows.filter((row) => row.length > 1).map((row) => row.slice(2, -1).join(" ")),
    );
    expect([...dimensions].sort()).toEqual([
      `${DIMENSION} gate`,
      "FunctionName gate-challenge",
      "InstanceId 1111 MetricGroup ContactFlow ContactFlowName gate",
    ]);
  });

  it("lays its widgets out without overlap on 24 columns", () => {
    const cells = dashboard(PROPS).widgets.flatMap(({ x, y, width, height }) => {
      expect(x + width).toBeLessThanOrEqual(24);
      return Array.from(
        { length: width * height },
        (_, i) => `${x + (i % width)},${y + Math.floor(i / width)}`,
      );
    });
    expect(new Set(cells).size).toBe(cells.length);
  });

  it("stands in the stack as JSON with the references that Terraform fills in", () => {
    const { dashboard_name, dashboard_body } = blockAt(
      synthesizedStack(),
      "aws_cloudwatch_dashboard.gate_dashboard",
    );
    expect(dashboard_name).toBe("${var.name_prefix}");
    expect(JSON.parse(String(dashboard_body))).toEqual(
      dashboard({
        source: {
          flowName: "${aws_connect_contact_flow.gate_flow.name}",
          functionName: "${aws_lambda_function.gate_challenge.function_name}",
          instanceId: "${local.gate_instance_id}",
        },
        region: "${local.gate_region}",
        agentSecondsPerCall: "${var.agent_seconds_per_call}",
        flow: flowFromSettings(settingsWith()),
      }),
    );
  });
});
