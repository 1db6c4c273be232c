import type { Browser, Page } from "playwright-core";
import { placeMap } from "../commands/diagram/place-map";
import { compareFlows } from "../flows/map/compare-flows";
import { drawnFlow, type DrawnFlow } from "../flows/map/drawn-flow";
import { sketchOf } from "../flows/map/sketch";
import { svgOf } from "../flows/map/svg";
import { gateWith } from "../__tests__/support/gate";
import { hostileFlow } from "../__tests__/support/hostile-flow";
import { launchChromium } from "./support/chromium";

const gate = drawnFlow(gateWith());
const landing = drawnFlow(
  gateWith({
    challenge: { attempts: 5, helpKey: "0" },
    onFailed: "transfer-to-queue",
    onPassed: "transfer-to-flow",
    billingTag: true,
    prompts: { failed: "Goodbye." },
  }),
);

const MAPS: readonly (readonly [string, DrawnFlow])[] = [
  ["the default gate", gate],
  ["five attempts with landings", landing],
  ["a Japanese gate", drawnFlow(gateWith({ language: "ja-JP" }))],
  ["a change", compareFlows(gate, landing)],
  ["a hostile flow", drawnFlow(hostileFlow())],
];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const show = async (flow: DrawnFlow, colorScheme: "light" | "dark"): Promise<void> => {
  await page.emulateMedia({ colorScheme });
  await page.setContent(svgOf(placeMap(sketchOf(flow)), { title: "Map" }));
};

/** Runs in the page: what does not fit, in words. */
const MISFITS = `(() => {
  const box = (element) => element.getBoundingClientRect();
  const within = (inner, outer) =>
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
  const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  const blocks = [...document.querySelectorAll(".block")].map((block) => ({
    id: block.dataset.id, body: box(block.querySelector(".body")),
    texts: [...block.querySelectorAll("text:not(.mark)")] }));
  const labels = [...document.querySelectorAll(".label")];
  const map = box(document.querySelector(".flow-map"));
  return [
    ...blocks.flatMap(({ id, body, texts }) => texts.filter((text) => !within(box(text), body)).map((text) => id + " is too small for " + text.textContent)),
    ...blocks.flatMap((a, i) => blocks.slice(i + 1).filter((b) => !apart(a.body, b.body)).map((b) => a.id + " and " + b.id + " overlap")),
    ...labels.filter((label) => !within(box(label), box(label.previousElementSibling))).map((label) => "no room for the label " + label.textContent),
    ...labels.flatMap((label) => blocks.filter(({ body }) => !apart(box(label), body)).map(({ id }) => "a block covers the label " + label.textContent + ": " + id)),
    ...blocks.filter(({ body }) => !within(body, map)).map(({ id }) => "clipped: " + id),
  ];
})()`;

/** Runs in the page: texts with less contrast than WCAG's level AA asks for. */
const PALE = `(() => {
  const light = (color) => { const [r, g, b] = color.match(/[\\d.]+/g).map((each) => each / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const fill = (element) => getComputedStyle(element).fill;
  return [...document.querySelectorAll("text")].filter((text) => {
    const behind = text.classList.contains("mark") || text.classList.contains("label") ? document.querySelector(".page") : text.parentElement.querySelector(".body");
    return contrast(fill(text), fill(behind)) < 4.5;
  }).map((text) => text.textContent);
})()`;

describe.each(MAPS)("the map of %s", (_, flow) => {
  it.each(["light", "dark"] as const)("fits in a %s page, with enough contrast", async (scheme) => {
    await show(flow, scheme);
    expect(await page.evaluate(MISFITS)).toEqual([]);
    expect(await page.evaluate(PALE)).toEqual([]);
    expect(await page.locator("text").count()).toBeGreaterThan(10);
  });
});

it("shows a hostile flow as text", async () => {
  await show(drawnFlow(hostileFlow()), "light");
  expect(await page.locator("script, img, b").count()).toBe(0);
  expect(await page.title()).not.toBe("taken");
  expect(await page.locator(".block .line").allTextContents()).toContainEqual(
    expect.stringContaining("</script>"),
  );
});
