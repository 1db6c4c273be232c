import fc from "fast-check";
import { placeMap } from "../../../commands/diagram/place-map";
import { drawnFlow } from "../../../flows/map/drawn-flow";
import type { Box, FlowMap, Point } from "../../../flows/map/flow-map";
import { sketchOf } from "../../../flows/map/sketch";
import { svgOf } from "../../../flows/map/svg";
import { textWidth, wrap } from "../../../flows/map/text-width";
import { gateWith } from "../../support/gate";

const mapOf = (document: unknown): FlowMap => placeMap(sketchOf(drawnFlow(document)));

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a point is well inside a box. */
const inside = ({ x, y }: Point, box: Box): boolean =>
  overlap(
    { x: x - 1, y: y - 1, width: 2, height: 2 },
    {
      x: box.x + 3,
      y: box.y + 3,
      width: box.width - 6,
      height: box.height - 6,
    },
  );

/** All that is wrong with a map's geometry. */
const misfits = ({ width, height, blocks, arrows }: FlowMap): readonly string[] => [
  ...blocks.flatMap((a, i) =>
    blocks.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${a.id} and ${b.id} overlap`] : [])),
  ),
  ...blocks.flatMap(({ id, x, y, width: w, height: h }) =>
    x < 0 || y < 0 || x + w > width || y + h > height ? [`${id} is clipped`] : [],
  ),
  ...blocks.flatMap(({ id, rows, width: w, height: h }) =>
    rows.flatMap(({ text, style, x, y }) =>
      x + textWidth(text, style) > w || y > h ? [`${id} is too small for ${text}`] : [],
    ),
  ),
  ...arrows.flatMap(({ label, labelBox }) =>
    labelBox === undefined
      ? []
      : blocks.flatMap((block) =>
          overlap(block, labelBox) ? [`${block.id} covers ${label}`] : [],
        ),
  ),
  ...arrows.flatMap(({ from, to, points }) =>
    points.flatMap((point) =>
      blocks.flatMap((block) =>
        inside(point, block) ? [`${from}-${to} runs through ${block.id}`] : [],
      ),
    ),
  ),
];

/** A flow in which each action leads to up to three others, backwards too. */
const randomFlow = fc
  .array(
    fc.record({
      text: fc.string({ maxLength: 200 }),
      targets: fc.array(fc.nat(), { maxLength: 3 }),
      type: fc.constantFrom("Compare", "MessageParticipant", "FromTheFuture"),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((actions) => ({
    StartAction: "block-0",
    Actions: actions.map(({ text, targets, type }, i) => ({
      Identifier: `block-${i}`,
      Type: type,
      Parameters: { Text: text },
      Transitions: {
        NextAction: `block-${(targets[0] ?? i) % (actions.length + 1)}`,
        Errors: targets.map((to, n) => ({
          NextAction: `block-${to % actions.length}`,
          ErrorType: n === 0 ? "NoMatchingError" : `Error${n}`,
        })),
      },
    })),
  }));

/** The largest flow that Amazon Connect takes, with more ways than authors draw. */
const largest = {
  StartAction: "block-0",
  Actions: Array.from({ length: 250 }, (_, i) => {
    const target = (n: number): string => `block-${Math.min(249, i + 1 + ((i * 7919 * n) % 13))}`;
    return {
      Identifier: `block-${i}`,
      Type: "Compare",
      Parameters: { ComparisonValue: "$.Attributes.x" },
      Transitions: {
        Conditions: [1, 2].map((n) => ({
          NextAction: target(n + 1),
          Condition: { Operator: "Equals", Operands: [String(n)] },
        })),
        Errors: [{ NextAction: target(1), ErrorType: "NoMatchingCondition" }],
      },
    };
  }),
};

describe("the layout of a map", () => {
  it("overlaps and clips nothing, whatever the flow", () => {
    fc.assert(
      fc.property(randomFlow, (flow) => {
        expect(misfits(mapOf(flow))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("leads from left to right", () => {
    const { blocks, arrows } = mapOf(gateWith());
    const left = (id: string): number => blocks.find((block) => block.id === id)?.x ?? NaN;
    expect(misfits(mapOf(gateWith()))).toEqual([]);
    const lines = arrows.filter(({ points }) => points.length > 0);
    expect(lines.filter(({ from, to }) => left(from) >= left(to))).toEqual([]);
  });

  it("shows every branch of the gate, as a line or in its block", () => {
    const { blocks, arrows } = mapOf(gateWith());
    const named = arrows.filter(({ points }) => points.length === 0);
    expect(named.length).toBeGreaterThan(0);
    for (const { from, to } of named) {
      expect(to).toBe("record-unavailable");
      const rows = blocks.find(({ id }) => id === from)?.rows.map(({ text }) => text);
      expect(rows?.join(" ")).toContain("→ record-unavailable");
    }
  });

  it("keeps what only errors lead to on the right", () => {
    const { blocks } = mapOf(
      gateWith({
        challenge: { attempts: 5, helpKey: "0" },
        onPassed: "transfer-to-flow",
        onFailed: "transfer-to-queue",
      }),
    );
    const left = (id: string): number => blocks.find((block) => block.id === id)?.x ?? NaN;
    expect(left("say-unavailable")).toBeGreaterThan(left("attempt-5-ask"));
  });

  it("draws a block that is missing", () => {
    const { blocks } = mapOf({ StartAction: "nowhere", Actions: [] });
    expect(blocks.map(({ id, kind }) => [id, kind])).toEqual([
      ["", "entry"],
      ["nowhere", "missing"],
    ]);
  });

  it("takes less than 5 seconds for 250 actions", () => {
    const start = performance.now();
    const map = mapOf(largest);
    svgOf(map, { title: "250 actions" });
    expect(performance.now() - start).toBeLessThan(5000);
    expect(misfits(map)).toEqual([]);
  });
});

describe("a text in rows", () => {
  it("breaks at spaces, and a longer word anywhere", () => {
    expect(wrap("one two", "line", 45)).toEqual(["one", "two"]);
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 30, max: 400 }),
        (text, width) => {
          const rows = wrap(text, "line", width);
          expect(rows.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
          for (const row of rows) expect(textWidth(row, "line")).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
