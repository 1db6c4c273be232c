/** A map as one SVG document that needs nothing else. */
import { escapeXml } from "./escape-xml";
import { ENTRY, type FlowMap, type MapArrow, type MapBlock, type Point } from "./flow-map";
import { MAP_STYLE } from "./svg-style";

export interface SvgOptions {
  /** What the map shows; readers of the screen read it out. */
  readonly title: string;
}

/**
 * The SVG of a map. Blocks have the class `block`, their kind and their identifier in `data-id`;
 * arrows and their labels have the class `arrow` and `data-from` and `data-to`.
 */
export const svgOf = (map: FlowMap, { title }: SvgOptions): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" class="flow-map" role="img" aria-labelledby="flow-map-title flow-map-description" viewBox="0 0 ${map.width} ${map.height}" width="${map.width}" height="${map.height}">`,
    `<title id="flow-map-title">${escapeXml(title)}</title>`,
    `<desc id="flow-map-description">${escapeXml(describe(map))}</desc>`,
    `<style>${MAP_STYLE.replace(/>/g, "&gt;")}</style>`,
    `<rect class="page" width="${map.width}" height="${map.height}"/>`,
    ...map.arrows.map(arrowSvg),
    ...map.arrows.map(labelSvg),
    ...map.blocks.map(blockSvg),
    "</svg>",
    "",
  ].join("\n");

/** The flow in sentences, for those who cannot see it. */
const describe = ({ blocks, arrows }: FlowMap): string =>
  blocks
    .map(({ id, title, change }) => {
      const ways = arrows
        .filter(({ from }) => from === id)
        .map(({ to, label }) => (label === "" ? to : `${to} (${label})`));
      const name = id === ENTRY ? title : `${id}: ${title}`;
      const changed = change === undefined ? "" : ` (${change})`;
      return `${name}${changed}${ways.length === 0 ? "" : `, then ${ways.join(", ")}`}.`;
    })
    .join(" ");

const arrowSvg = (arrow: MapArrow): string =>
  arrow.points.length === 0
    ? ""
    : `${arrowGroup(arrow)}<path d="${pathOf(arrow.points)}"/>${headOf(arrow.points)}</g>`;

/** In front of all lines, so that none crosses it. */
const labelSvg = (arrow: MapArrow): string => {
  const { label, labelBox: box } = arrow;
  if (box === undefined) return "";
  return [
    arrowGroup(arrow),
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="3"/>`,
    `<text class="label" x="${box.x + 4}" y="${box.y + 11}">${escapeXml(label)}</text>`,
    "</g>",
  ].join("");
};

const arrowGroup = ({ from, to, kind, change }: MapArrow): string => {
  const classes = ["arrow", kind, ...(change === undefined ? [] : [change])].join(" ");
  return `<g class="${classes}" data-from="${escapeXml(from)}" data-to="${escapeXml(to)}">`;
};

/** Straight where a line is level, and an S where it changes its height. */
export const pathOf = (points: readonly Point[]): string =>
  points
    .map(({ x, y }, i) => {
      const last = points[i - 1];
      if (last === undefined) return `M${x},${y}`;
      const middle = (last.x + x) / 2;
      return last.y === y || last.x === x
        ? `L${x},${y}`
        : `C${middle},${last.y} ${middle},${y} ${x},${y}`;
    })
    .join("");

const headOf = (points: readonly Point[]): string => {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (end === undefined) return "";
  const back = (before?.x ?? 0) <= end.x ? -8 : 8;
  return `<path class="head" d="M${end.x},${end.y}l${back},-4v8z"/>`;
};

const MARKS = { added: "+ new", changed: "≠ changed", removed: "− removed" } as const;

const blockSvg = ({ id, kind, change, x, y, width, height, rows }: MapBlock): string => {
  const classes = ["block", kind, ...(change === undefined ? [] : [change])].join(" ");
  return [
    `<g class="${classes}" data-id="${escapeXml(id)}" transform="translate(${x},${y})">`,
    `<rect class="body" width="${width}" height="${height}" rx="8"/>`,
    `<rect class="kind" x="1" y="1" width="${width - 2}" height="5" rx="2"/>`,
    ...(change === undefined ? [] : [`<text class="mark" x="2" y="-6">${MARKS[change]}</text>`]),
    ...rows.map(
      ({ text, style, side, x: left, y: top }) =>
        `<text class="${side === undefined ? style : `${style} ${side}`}" x="${left}" y="${top}">${escapeXml(text)}</text>`,
    ),
    "</g>",
  ].join("");
};
