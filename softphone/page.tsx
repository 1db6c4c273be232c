/** The page: reads what was written into it, and shows it. */
import { render } from "preact";
import type { Artefact } from "../simulator/artefact";
import { App } from "./components/app";
import { loadTroubles, pageArtefact, type Sources } from "./handler/page-artefact";
import { DATA_ELEMENT, FUNCTIONS_GLOBAL, type PageData } from "./page-data";
import { speakerFor } from "./sound/speaker";

const data = JSON.parse(document.getElementById(DATA_ELEMENT)?.textContent ?? "{}") as PageData;
const sources = ((globalThis as Readonly<Record<string, unknown>>)[FUNCTIONS_GLOBAL] ??
  {}) as Sources;

const read = (): { readonly artefact?: Artefact; readonly troubles: readonly string[] } => {
  if (data.refusals.length > 0) return { troubles: [] };
  try {
    return { artefact: pageArtefact(data, sources), troubles: loadTroubles(data, sources) };
  } catch (error) {
    return { troubles: [error instanceof Error ? error.message : String(error)] };
  }
};

const { artefact, troubles } = read();
document.documentElement.lang = "en";
render(
  <App data={data} artefact={artefact} troubles={troubles} speaker={speakerFor(data.language)} />,
  document.body,
);
