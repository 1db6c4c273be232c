/** One file that holds everything; a policy in it lets only what was written into it run. */
import { createHash } from "node:crypto";
import { SCOPE_NAMES } from "../../softphone/handler/module-scope";
import { DATA_ELEMENT, FUNCTIONS_GLOBAL, type PageData } from "../../softphone/page-data";
import type { PageBundle } from "./page-bundle";

export interface PageParts {
  readonly data: PageData;
  readonly bundle: PageBundle;
  /** The functions' sources in CommonJS, by name. */
  readonly sources: ReadonlyMap<string, string>;
}

export const htmlPage = ({ data, bundle, sources }: PageParts): string => {
  const functions = [...sources].map(([name, source]) => functionScript(name, source));
  const style = bundle.style.replace(/<\/style/gi, "<\\/style");
  const scripts = [...functions, inScript(bundle.script)];
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(scripts, style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(data.name)}: telephone</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    "<noscript>This page needs JavaScript to play calls.</noscript>",
    `<script type="application/json" id="${DATA_ELEMENT}">${inJson(data)}</script>`,
    ...scripts.map((script) => `<script>${script}</script>`),
    "</body>",
    "</html>",
    "",
  ].join("\n");
};

/** A source as a function of the page, called anew for each call. */
const functionScript = (name: string, source: string): string =>
  inScript(
    `(globalThis.${FUNCTIONS_GLOBAL}??={})[${JSON.stringify(name)}]=function(${SCOPE_NAMES.join(",")}){\n${source}\n};`,
  );

const policy = (scripts: readonly string[], style: string): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(" ")}`,
    `style-src ${hash(style)}`,
    "img-src data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

const hash = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Script text without what would end or hide its element; in texts and patterns it means the same. */
const inScript = (script: string): string => script.replace(/<(?=\/script|!--|script)/gi, "\\x3C");

const inJson = (value: unknown): string => JSON.stringify(value).replace(/</g, "\\u003c");

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
