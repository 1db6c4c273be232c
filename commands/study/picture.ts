/** The study as a picture: people hung up on against robots admitted, a bubble for each candidate. */
import { ScatterChart, type ScatterSeriesOption } from "echarts/charts";
import { GridComponent, TitleComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { StudiedCandidate } from "./candidate";
import { INK, inBothSchemes } from "./picture-colors";
import { cents } from "./show-figures";
import { FRONTIER_MARK } from "./study-tables";

use([ScatterChart, GridComponent, TitleComponent, SVGRenderer]);

const WIDTH = 960;
const HEIGHT = 620;
/** The width of the list of candidates beside the picture. */
const LEGEND = 260;
/** Without double quotes, because the library writes it into an attribute as it is. */
const FONT = "Verdana, 'DejaVu Sans', Arial, Helvetica, sans-serif";

/** An SVG that follows the reader's light or dark scheme. The same figures give the same text. */
export const svgPicture = (candidates: readonly StudiedCandidate[]): string => {
  const places = neighborhoods(candidates);
  const chart = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height: HEIGHT });
  chart.setOption({
    animation: false,
    backgroundColor: INK.page,
    textStyle: { fontFamily: FONT },
    title: [
      {
        text: "Which settings lose the fewest people and admit the fewest robots",
        subtext:
          "The nearer to the lower left, the better. Size: cents a call. Filled, with a star: no other candidate is better in one figure and as good in the others.",
        left: 16,
        top: 12,
        textStyle: { color: INK.text, fontSize: 18 },
        subtextStyle: { color: INK.muted, fontSize: 12 },
      },
      {
        subtext: places.flat().map(legendLine).join("\n"),
        left: WIDTH - LEGEND + 24,
        top: 84,
        subtextStyle: { color: INK.text, fontSize: 13, lineHeight: 22 },
      },
    ],
    grid: { left: 84, right: LEGEND, top: 96, bottom: 64 },
    xAxis: axis("people hung up on, of all people", 34),
    yAxis: axis("robots admitted, of all robots", 48),
    series: [bubbles(places)],
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

const bubbles = (places: readonly (readonly StudiedCandidate[])[]): ScatterSeriesOption => {
  const candidates = places.flat();
  const dearest = Math.max(...candidates.map(({ centsPerCall }) => centsPerCall));
  return {
    type: "scatter",
    clip: false,
    data: places.flatMap((neighbors) =>
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
          position: "top" as const,
          distance: 10,
          formatter: numbersOf(neighbors, candidates),
        },
      })),
    ),
    label: { color: INK.text, fontSize: 13 },
  };
};

const legendLine = ({ name, centsPerCall, onFrontier }: StudiedCandidate, i: number): string =>
  `${i + 1}  ${name}, ${cents(centsPerCall)} ¢${onFrontier ? ` ${FRONTIER_MARK}` : ""}`;

/** The numbers of candidates at one place, such as `2–7`: the list beside the picture names them. */
const numbersOf = (
  neighbors: readonly StudiedCandidate[],
  candidates: readonly StudiedCandidate[],
): string => {
  const first = candidates.findIndex((each) => each === neighbors[0]) + 1;
  return neighbors.length === 1 ? String(first) : `${first}–${first + neighbors.length - 1}`;
};

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
