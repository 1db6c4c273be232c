/** The picture's colors, light and dark. Every text has at least the contrast of WCAG's level AA. */
const LIGHT = {
  page: "#ffffff",
  text: "#111827",
  muted: "#4b5563",
  grid: "#e5e7eb",
  frontier: "#1d4ed8",
  beaten: "#b45309",
} as const;

const DARK: Readonly<Record<keyof typeof LIGHT, string>> = {
  page: "#0d1117",
  text: "#f0f6fc",
  muted: "#b1bac4",
  grid: "#30363d",
  frontier: "#60a5fa",
  beaten: "#fbbf24",
};

/** What the picture is drawn with. */
export const INK = LIGHT;

/** An SVG drawn with `INK` that turns dark where its reader prefers that. */
export const inBothSchemes = (svg: string): string => {
  const rules = (Object.keys(LIGHT) as (keyof typeof LIGHT)[]).flatMap((name) =>
    ["fill", "stroke"].map(
      (property) => `[${property}="${LIGHT[name]}"]{${property}:${DARK[name]}}`,
    ),
  );
  const style = `<style>svg{color-scheme:light dark}@media (prefers-color-scheme: dark){${rules.join("")}}</style>`;
  return svg.replace(/(<svg[^>]*>)/, `$1\n${style}`);
};
