/** `spam-gate phone`: a telephone in one HTML file. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { drawnFlow } from "../../flows/map/drawn-flow";
import { sketchOf } from "../../flows/map/sketch";
import { GATE_MODES } from "../../functions/challenge/mode";
import { readDescribedFlow } from "../../flows/language/described-flow";
import { describeFinding } from "../../flows/language/finding";
import { errorsAmong, FlowError } from "../../flows/language/flow-error";
import { SimulatorError } from "../../simulator/simulator-error";
import type { PageScenario, PageData } from "../../softphone/page-data";
import { OUTCOME_ATTRIBUTE, outcomeOf } from "../call-outcome";
import type { ArtefactOptions } from "../artefact/options";
import { MODE_VARIABLE } from "../artefact/read-artefact";
import { rehearsalOf } from "../artefact/rehearsal-of";
import { readText } from "../artefact/read-text";
import { placeMap } from "../diagram/place-map";
import { messageOf } from "../terminal/message-of";
import type { Terminal } from "../terminal/terminal";
import { UserError } from "../terminal/user-error";
import { withProgress } from "../terminal/with-progress";
import { flowLanguage } from "./flow-language";
import { htmlPage } from "./html-page";
import { openFile } from "./open-file";
import { pageBundle } from "./page-bundle";
import { pageSubject, type PageSubject } from "./page-subject";

export interface PhoneOptions extends ArtefactOptions {
  /** The file to write. */
  readonly out: string;
  readonly open: boolean;
}

/** @returns the exit code */
export const phone = async (options: PhoneOptions, terminal: Terminal): Promise<number> => {
  const { out, open } = options;
  const subject = pageSubject(options);
  const document = documentOf(subject.content);
  const played = await withProgress(terminal, "playing every kind of call …", () =>
    rehearsed(options),
  );
  const page = await withProgress(terminal, "writing the page …", () =>
    htmlPage({
      data: pageData(subject, options, document, played),
      bundle: pageBundle(),
      sources: subject.sources,
    }),
  );
  write(out, page);
  terminal.print(
    `Wrote ${out} (${Math.ceil(page.length / 1024)} KB): open it in a browser and call.`,
  );
  if (played.problem !== undefined) terminal.remark(`${played.problem}; ${out} says so too`);
  if (open && !(await openFile(resolve(out)))) {
    terminal.remark(`No program was found to open ${out}; open it in a browser.`);
  }
  return played.problem === undefined ? 0 : 1;
};

interface Rehearsed {
  readonly scenarios: readonly PageScenario[];
  /** Why Amazon Connect would refuse the flow. */
  readonly refusals: readonly string[];
  /** Why calls cannot be played. */
  readonly problem?: string;
}

const rehearsed = async (options: ArtefactOptions): Promise<Rehearsed> => {
  try {
    const { calls } = await rehearsalOf(options);
    const scenarios = calls.map(({ name, scenario, finished }) => ({
      name,
      scenario,
      outcome: outcomeOf(finished),
    }));
    return { scenarios, refusals: [] };
  } catch (error) {
    if (error instanceof FlowError) {
      const refusals = errorsAmong(error.findings).map(describeFinding);
      return {
        scenarios: [],
        refusals,
        problem: `Amazon Connect would refuse this flow: ${refusals[0] ?? ""}${refusals.length > 1 ? ` (and ${refusals.length - 1} more)` : ""}`,
      };
    }
    if (error instanceof SimulatorError) {
      return { scenarios: [], refusals: [], problem: error.message };
    }
    throw error;
  }
};

/** @throws UserError where the content is not JSON, so that there is nothing to draw. */
const documentOf = (content: string): unknown => {
  try {
    return readDescribedFlow(JSON.parse(content)).document;
  } catch (cause) {
    throw new UserError(`the flow is not JSON, so there is nothing to draw: ${messageOf(cause)}`, {
      cause,
    });
  }
};

const pageData = (
  { sources: _, ...subject }: PageSubject,
  { module, mode }: ArtefactOptions,
  document: unknown,
  { scenarios, refusals }: Rehearsed,
): PageData => {
  const deployed = subject.functions.find(({ environment }) => environment[MODE_VARIABLE])
    ?.environment[MODE_VARIABLE];
  return {
    ...subject,
    modules: module.map(({ id, file }) => ({ id, content: readText(file) })),
    language: flowLanguage(document),
    map: placeMap(sketchOf(drawnFlow(document, subject.flowType))),
    scenarios,
    switches:
      deployed === undefined
        ? []
        : [{ variable: MODE_VARIABLE, values: GATE_MODES, deployed: mode ?? deployed }],
    outcomeAttribute: OUTCOME_ATTRIBUTE,
    refusals,
  };
};

const write = (file: string, text: string): void => {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw new UserError(`${file} cannot be written: ${messageOf(cause)}`, { cause });
  }
};
