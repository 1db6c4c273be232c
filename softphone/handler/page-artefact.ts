import { isTransferFlow } from "../../flows/language/flow-types";
import { parseFlow } from "../../flows/language/parse-flow";
import type { Artefact } from "../../simulator/artefact";
import { fixedLambda } from "../../simulator/lambda/fixed-lambda";
import { RUNTIME_VARIABLES } from "../../simulator/lambda/runtime-variables";
import type { Lambda, LambdaOptions } from "../../simulator/ports";
import { compileFlow } from "../../simulator/program";
import { SimulatorError } from "../../simulator/simulator-error";
import { START } from "../../simulator/artefact";
import type { PageData } from "../page-data";
import { loadFunction, type Handler } from "./load-function";
import type { ModuleSource } from "./module-scope";

/** The functions' sources by name; one is missing where the browser could not read it. */
export type Sources = Readonly<Record<string, ModuleSource | undefined>>;

/**
 * What the page plays.
 *
 * @throws FlowError where Amazon Connect would refuse the flow or a module.
 */
export const pageArtefact = (data: PageData, sources: Sources): Artefact => ({
  name: data.name,
  program: compileFlow(
    parseFlow(data.content, { flowType: data.flowType, standInIds: data.standInIds }),
  ),
  byTransfer: isTransferFlow(data.flowType),
  ...(data.tables.length > 0 && { tables: data.tables }),
  modules: new Map(
    data.modules.map(({ id, content }) => [
      id,
      compileFlow(parseFlow(content, { flowType: "MODULE" })),
    ]),
  ),
  environment: Object.assign({}, ...data.functions.map((each) => each.environment)) as Readonly<
    Record<string, string>
  >,
  lambda: (options) =>
    data.lambdaResponse === undefined
      ? pageLambda(data, sources, options)
      : fixedLambda(data.lambdaResponse),
});

/** Why functions of the page do not load; empty where all do. */
export const loadTroubles = ({ functions }: PageData, sources: Sources): readonly string[] =>
  functions.flatMap((each) => {
    try {
      loadFunction(each, sources[each.name], { time: START });
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  });

const pageLambda = (
  { functions }: PageData,
  sources: Sources,
  { random, environment, fetch }: LambdaOptions,
): Lambda => {
  const handlers = new Map<string, Handler>();
  const load = (functionArn: string, time: number): Handler => {
    const found = functions.find(({ arn }) => arn === functionArn);
    if (found === undefined) {
      throw new SimulatorError(
        `the flow invokes ${functionArn}, but the stack does not hold the source of that function`,
      );
    }
    const variables = { ...RUNTIME_VARIABLES, ...found.environment, ...environment };
    const own = { ...found, environment: variables };
    const handler = loadFunction(own, sources[found.name], { random, fetch, time });
    handlers.set(functionArn, handler);
    return handler;
  };
  return {
    invoke: ({ functionArn, event }, time) =>
      (handlers.get(functionArn) ?? load(functionArn, time))(event, time),
  };
};
