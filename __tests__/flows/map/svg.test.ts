import fc from "fast-check";
import { escapeXml } from "../../../flows/map/escape-xml";
import { drawnFlow } from "../../../flows/map/drawn-flow";
import { sketchOf } from "../../../flows/map/sketch";
import { svgOf } from "../../../flows/map/svg";
import { placeMap } from "../../../commands/diagram/place-map";
import { gateWith } from "../../support/gate";
import { HOSTILE, hostileFlow } from "../../support/hostile-flow";

const svg = (document: unknown, title = "Map"): string =>
  svgOf(placeMap(sketchOf(drawnFlow(document))), { title });

describe("the SVG of a map", () => {
  it("names what it shows for readers of the screen", () => {
    const text = svg(gateWith(), "Map of <my> gate");
    expect(text).toContain('<title id="flow-map-title">Map of &lt;my&gt; gate</title>');
    expect(text).toMatch(/<desc id="flow-map-description">A call comes in, then set-voice\. /);
  });

  it("needs nothing else", () => {
    expect(svg(gateWith()).replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
      /https?:|url\(|@import|<script|<image|<use/,
    );
  });

  it("is the same each time", () => {
    expect(svg(gateWith())).toBe(svg(gateWith()));
  });

  it("keeps hostile texts texts", () => {
    const text = svg(hostileFlow(), HOSTILE.join());
    expect(text).not.toMatch(/<script|<img|<b>|<i>/);
    expect(text.match(/<style>/g)).toHaveLength(1);
  });

  it("escapes any text, and drops what XML forbids", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeXml(text)).not.toMatch(/[<>"'\u0000-\u0008]|&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
    );
    expect(escapeXml("a\u0000\ud800b")).toBe("a\ufffd\ufffdb");
  });
});
