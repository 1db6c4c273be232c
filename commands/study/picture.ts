/** The study as a picture: people hung up on against robots admitted, a bubble for each candidate. */
import { ScatterChart, type ScatterSeriesOption } from "echarts/charts";
import { GridComponent, TitleComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import type { StudiedCandidate } from "./candidate";
import { INK, inBothSchemes } from "./picture-colors";
import { cents } from "./show-figures";

use([ScatterChart, GridComponent, TitleComponent, LabelLayout, SVGRenderer]);

const WIDTH = 960;
const HEIGHT = 620;
const FONT = 'Verdana, "DejaVu Sans", Arial, Helvetica, sans-serif';

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
        "The nearer to the lower left, the better. Size: cents a call. Filled: no other candidate is better in one figure and as good in the others.",
      left: 16,
      top: 12,
      textStyle: { color: INK.text, fontSize: 18 },
      subtextStyle: { color: INK.muted, fontSize: 12 },
    },
    grid: { left: 70, right: 260, top: 96, bottom: 64 },
    xAxis: axis("people hung up on, of all people", 34),
    yAxis: axis("robots admitted, of all robots", 48),
    series: [bubbles(candidates)],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return inBothSchemes(svg);
};

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
    data: candidates.map(({ name, people, robots, centsPerCall, onFrontier }) => ({
      name,
      value: [100 * people.hungUpOn.share, 100 * robots.admitted.share],
      // By area, as people compare sizes.
      symbolSize: 44 * Math.sqrt(centsPerCall / dearest),
      itemStyle: {
        color: onFrontier ? INK.frontier : "none",
        borderColor: onFrontier ? INK.frontier : INK.beaten,
        borderWidth: 2,
        opacity: 0.8,
      },
      label: { formatter: `${name}, ${cents(centsPerCall)} ¢` },
    })),
    label: { show: true, position: "right", color: INK.text, fontSize: 13 },
    // In a column, because candidates that hang up on nobody are at almost the same place.
    labelLine: { show: true, length2: 8, lineStyle: { color: INK.muted } },
    labelLayout: { x: WIDTH - 215, moveOverlap: "shiftY" },
  };
};
