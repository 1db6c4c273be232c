/** What a page is about, before it is known whether it can be played. */
import type { FlowType } from "../../flows/language/flow-types";
import type { PageFunction } from "../../softphone/page-data";
import { readStack } from "../../simulator/node/synthesized-stack";
import type { TableSchema } from "../../simulator/services/dynamodb/stand-in-table";
import { MODE_VARIABLE } from "../artefact/read-artefact";
import type { ArtefactOptions } from "../artefact/options";
import { readText } from "../artefact/read-text";

export interface PageSubject {
  readonly name: string;
  readonly content: string;
  readonly flowType?: FlowType;
  readonly standInIds: boolean;
  readonly functions: readonly PageFunction[];
  readonly tables: readonly TableSchema[];
  readonly sources: ReadonlyMap<string, string>;
  readonly lambdaResponse?: unknown;
}

/** @throws UserError or SimulatorError where a file cannot be read. */
export const pageSubject = ({
  stack,
  contactFlow,
  flow,
  lambdaResponse,
  mode,
}: ArtefactOptions): PageSubject => {
  if (flow !== undefined) {
    return {
      name: flow.split(/[\\/]/).at(-1) ?? flow,
      content: readText(flow),
      standInIds: false,
      functions: [],
      tables: [],
      sources: new Map(),
      lambdaResponse: lambdaResponse ?? {},
    };
  }
  const { flowName, content, flowType, functions, tables } = readStack(stack, { contactFlow });
  const mine = [...functions].filter(([, { source }]) => source !== undefined);
  return {
    name: flowName,
    content,
    flowType,
    standInIds: true,
    functions: mine.map(([arn, { name, exportName, timeoutMilliseconds, environment }]) => ({
      arn,
      name,
      exportName,
      timeoutMilliseconds,
      environment:
        mode === undefined || environment[MODE_VARIABLE] === undefined
          ? environment
          : { ...environment, [MODE_VARIABLE]: mode },
    })),
    tables,
    sources: new Map(mine.map(([, { name, source = "" }]) => [name, source])),
  };
};
