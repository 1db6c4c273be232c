/** The study as a picture: people hung up on against robots admitted, a bubble for each candidate. */
import { ScatterChart, type ScatterSeriesOption } from "echarts/charts";
import { GridComponent, TitleComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import type { StudiedCandidate } from "./candidate";
import { INK, inBothSchemes } from "./picture-colors";
import { cents } from "./show-figures";
import { FRONTIER_MARK } from "./study-tables";

use([ScatterChart, GridComponent, TitleComponent, LabelLayout, SVGRenderer]);

const WIDTH = 960;
const HEIGHT = 620;
/** Without double quotes, because the library writes it into an attribute as it is. */
const FONT = "Verdana, 'DejaVu Sans', Arial, Helvetica, sans-serif";

/** An SVG that follows the reader's light or dark scheme. The same figures give the same text. */
export const svgPicture = (candidates: readonly StudiedCandidate[]): string => {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height: HEIGHT });
  chart.setOption({
    animation: false,
    backgroundColor: INK.page,
    textStyle: { fontFamily: FONT },
    title: {
      text: "Which settings lose the fewest people and admit the fewest robots",
      subtext:
        "The nearer to the lower left, the better. Size: cents a call. Filled, with a star: no other candidate is better in one figure and as good in the others.",
      left: 16,
      top: 12,
      textStyle: { color: INK.text, fontSize: 18 },
      subtextStyle: { color: INK.muted, fontSize: 12 },
    },
    grid: { left: 84, right: 150, top: 96, bottom: 64 },
    xAxis: axis("people hung up on, of all people", 34),
    yAxis: axis("robots admitted, of all robots", 48),
    series: [bubbles(candidates)],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return inBothSchemes(withoutHovering(svg));
};

/** Nothing happens in this picture; and names of classes would count the charts of this process. */
const withoutHovering = (svg: string): string =>
  svg
    .replaceAll(/<style[^]*?<\/style>\s*/g, "")
    .replaceAll(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, "");

const axis = (name: string, nameGap: number): object => ({
  type: "value",
  min: 0,
  name,
  nameLocation: "middle",
  nameGap,
  nameTextStyle: { color: INK.text, fontSize: 13 },
  axisLabel: { color: INK.muted, fontSize: 12, formatter: "{value} %" },
  axisLine: { show: true, lineStyle: { color: INK.muted } },
  splitLine: { lineStyle: { color: INK.grid } },
});

const bubbles = (candidates: readonly StudiedCandidate[]): ScatterSeriesOption => {
  const dearest = Math.max(...candidates.map(({ centsPerCall }) => centsPerCall));
  return {
    type: "scatter",
    clip: false,
    data: neighborhoods(candidates).flatMap((neighbors, place) =>
      neighbors.map(({ people, robots, centsPerCall, onFrontier }, i) => ({
        value: [100 * people.hungUpOn.share, 100 * robots.admitted.share],
        // By area, as people compare sizes.
        symbolSize: 36 * Math.sqrt(centsPerCall / dearest),
        itemStyle: {
          color: onFrontier ? INK.frontier : "none",
          borderColor: onFrontier ? INK.frontier : INK.beaten,
          borderWidth: 2,
          opacity: 0.8,
        },
        label: {
          show: i === 0,
          // In turns, so that labels of neighborhoods side by side stay apart.
          position: place % 2 === 0 ? ([22, -6] as const) : ([22, 40] as const),
          verticalAlign: place % 2 === 0 ? ("bottom" as const) : ("top" as const),
          formatter: neighbors.map(labelOf).join("\n"),
        },
      })),
    ),
    label: { align: "left", color: INK.text, fontSize: 13, lineHeight: 18 },
    labelLayout: { moveOverlap: "shiftY" },
  };
};

const labelOf = ({ name, centsPerCall, onFrontier }: StudiedCandidate): string =>
  `${name}, ${cents(centsPerCall)} ¢${onFrontier ? ` ${FRONTIER_MARK}` : ""}`;

/**
 * Candidates that are at almost the same place, together, because one label can name them all: from
 * bottom to top, and from left to right among those that admit as many robots.
 */
const neighborhoods = (
  candidates: readonly StudiedCandidate[],
): readonly (readonly StudiedCandidate[])[] => {
  const widest = Math.max(...candidates.map(({ people }) => people.hungUpOn.share));
  const found: StudiedCandidate[][] = [];
  const height = ({ robots }: StudiedCandidate): number => Math.round(5 * robots.admitted.share);
  const sorted = candidates.toSorted(
    (a, b) => height(a) - height(b) || a.people.hungUpOn.share - b.people.hungUpOn.share,
  );
  for (const one of sorted) {
    const near = found.find(
      ([first]) =>
        first !== undefined &&
        one.people.hungUpOn.share - first.people.hungUpOn.share <= widest / 25 &&
        Math.abs(one.robots.admitted.share - first.robots.admitted.share) <= 0.04,
    );
    if (near) near.push(one);
    else found.push([one]);
  }
  return found;
};
