/** The study as one page that needs neither scripts nor the network. */
import type { StudiedCandidate } from "./candidate";
import { svgPicture } from "./picture";
import { candidatesTable, ratesTable, robotsTable, type Table } from "./study-tables";

const STYLE = `:root{color-scheme:light dark;--page:#fff;--text:#111827;--line:#d1d5db}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--text:#f0f6fc;--line:#30363d}}
body{margin:0 auto;max-width:70rem;padding:1rem;background:var(--page);color:var(--text);font:16px/1.5 Verdana,"DejaVu Sans",Arial,sans-serif}
svg{max-width:100%;height:auto}
.table{overflow-x:auto}
table{border-collapse:collapse;font-size:.8rem;font-variant-numeric:tabular-nums}
th,td{padding:.25rem .6rem;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}
th:first-child,td:first-child{text-align:left}
pre{overflow-x:auto;font-size:.8rem}`;

export const studyPage = (candidates: readonly StudiedCandidate[]): string =>
  [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    "<title>Which settings: a study of call gates</title>",
    '<link rel="icon" href="data:,">',
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    "<h1>Which settings lose the fewest people and admit the fewest robots</h1>",
    svgPicture(candidates),
    "<h2>All candidates</h2>",
    "<p>* No other candidate is better in one of these and as good in the others: people hung up on, robots admitted, agent minutes, cents. Seconds and cents are of a call's time at the gate; agent minutes are spent on robots, in 1,000 calls.</p>",
    htmlTable(candidatesTable(candidates)),
    "<h2>Rates with their intervals</h2>",
    htmlTable(ratesTable(candidates)),
    "<h2>Robots by kind</h2>",
    htmlTable(robotsTable(candidates)),
    "<h2>Settings</h2>",
    ...candidates.map(
      ({ name, settings }) =>
        `<h3>${escapeHtml(name)}</h3>\n<pre>${escapeHtml(JSON.stringify(settings, null, 2))}</pre>`,
    ),
    "</body>",
    "</html>",
    "",
  ].join("\n");

const htmlTable = ({ title, rows }: Table): string =>
  [
    '<div class="table" tabindex="0"><table>',
    `<thead><tr>${title.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join("")}</tr></thead>`,
    "<tbody>",
    ...rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`),
    "</tbody></table></div>",
  ].join("\n");

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
