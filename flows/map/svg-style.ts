/** The style sheet of a map. Every text has at least the contrast of WCAG's level AA. */
import type { BlockKind, Change } from "./flow-map";
import { TEXT_STYLES } from "./text-width";

interface Colors {
  readonly page: string;
  readonly block: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly error: string;
  readonly kinds: Readonly<Record<BlockKind, string>>;
  readonly changes: Readonly<Record<Change, string>>;
}

export const LIGHT: Colors = {
  page: "#ffffff",
  block: "#f8fafc",
  text: "#111827",
  muted: "#4b5563",
  line: "#4b5563",
  error: "#b42318",
  kinds: {
    entry: "#15803d",
    speak: "#1d4ed8",
    ask: "#7e22ce",
    decide: "#a16207",
    function: "#c2410c",
    set: "#64748b",
    transfer: "#0f766e",
    end: "#b91c1c",
    other: "#64748b",
    missing: "#b91c1c",
  },
  changes: { added: "#15803d", changed: "#b45309", removed: "#b91c1c" },
};

export const DARK: Colors = {
  page: "#0d1117",
  block: "#161b22",
  text: "#f0f6fc",
  muted: "#b1bac4",
  line: "#9ca3af",
  error: "#ff938a",
  kinds: {
    entry: "#4ade80",
    speak: "#60a5fa",
    ask: "#c084fc",
    decide: "#facc15",
    function: "#fb923c",
    set: "#94a3b8",
    transfer: "#2dd4bf",
    end: "#f87171",
    other: "#94a3b8",
    missing: "#f87171",
  },
  changes: { added: "#4ade80", changed: "#fbbf24", removed: "#f87171" },
};

const rules = (scope: string, colors: Colors): string =>
  [
    `${scope}{color-scheme:light dark;background:${colors.page}}`,
    `${scope} .page{fill:${colors.page}}`,
    `${scope} .block rect.body{fill:${colors.block};stroke:${colors.muted}}`,
    `${scope} text{fill:${colors.text}}`,
    `${scope} .subtitle,${scope} .id{fill:${colors.muted}}`,
    `${scope} .arrow path{stroke:${colors.line}}`,
    `${scope} .arrow .head{fill:${colors.line};stroke:none}`,
    `${scope} .arrow.error path{stroke:${colors.error}}`,
    `${scope} .arrow.error .head{fill:${colors.error}}`,
    `${scope} .arrow rect{fill:${colors.page}}`,
    ...Object.entries(colors.kinds).map(
      ([kind, color]) => `${scope} .block.${kind} rect.kind{fill:${color}}`,
    ),
    ...Object.entries(colors.changes).flatMap(([change, color]) => [
      `${scope} .block.${change} rect.body{stroke:${color}}`,
      `${scope} .${change} .mark{fill:${color}}`,
      `${scope} .arrow.${change} path{stroke:${color}}`,
      `${scope} .arrow.${change} .head,${scope} .arrow.${change} text{fill:${color}}`,
    ]),
  ].join("\n");

const FONT = `Verdana, "DejaVu Sans", Arial, Helvetica, sans-serif`;

/** For an SVG element with the class `flow-map`. */
export const MAP_STYLE = [
  `.flow-map text{font-family:${FONT};white-space:pre}`,
  ...Object.entries(TEXT_STYLES).map(
    ([style, { size }]) => `.flow-map .${style}{font-size:${size}px}`,
  ),
  ".flow-map .title,.flow-map .heading,.flow-map .mark{font-weight:bold}",
  ".flow-map .mark{font-size:11px}",
  ".flow-map .arrow path{fill:none;stroke-width:1.5}",
  ".flow-map .arrow.error path{stroke-dasharray:5 4}",
  ".flow-map .arrow.added path,.flow-map .arrow.removed path{stroke-width:3}",
  ".flow-map .block.added rect.body,.flow-map .block.changed rect.body,.flow-map .block.removed rect.body{stroke-width:3}",
  ".flow-map .block.removed rect.body,.flow-map .arrow.removed path{stroke-dasharray:8 5}",
  rules(".flow-map", LIGHT),
  `@media (prefers-color-scheme: dark){${rules(".flow-map", DARK)}}`,
].join("\n");
