/** What `spam-gate phone` writes into the page: all that the page knows. */
import type { FlowType } from "../flows/language/flow-types";
import type { FlowMap } from "../flows/map/flow-map";
import type { Scenario } from "../simulator/rehearsal/scenario";
import type { TableSchema } from "../simulator/services/dynamodb/stand-in-table";

export interface PageData {
  /** The flow's name. */
  readonly name: string;
  /** The flow document as it is deployed. */
  readonly content: string;
  readonly flowType?: FlowType;
  /** Whether names may stand for ids that only a deployment knows. */
  readonly standInIds: boolean;
  readonly modules: readonly { readonly id: string; readonly content: string }[];
  readonly functions: readonly PageFunction[];
  /** DynamoDB tables that the functions may ask. */
  readonly tables: readonly TableSchema[];
  /** What every function answers, where no functions were given. */
  readonly lambdaResponse?: unknown;
  /** BCP 47 tag of what the flow speaks, such as `en-US`. */
  readonly language: string;
  readonly map: FlowMap;
  readonly scenarios: readonly PageScenario[];
  /** Variables of the functions' environment that can be switched, with their values. */
  readonly switches: readonly Switch[];
  /** The contact attribute that holds the outcome. */
  readonly outcomeAttribute: string;
  /** Why Amazon Connect would refuse the flow; empty where it would not. */
  readonly refusals: readonly string[];
}

/** A Lambda function; its source is a script of the page. */
export interface PageFunction {
  readonly arn: string;
  readonly name: string;
  readonly exportName: string;
  readonly timeoutMilliseconds: number;
  readonly environment: Readonly<Record<string, string>>;
}

export interface PageScenario {
  readonly name: string;
  readonly outcome: string;
  readonly scenario: Scenario;
}

export interface Switch {
  readonly variable: string;
  readonly values: readonly string[];
  readonly deployed: string;
}

/** The element that holds the data, and the global that holds the functions' sources. */
export const DATA_ELEMENT = "gate-data";
export const FUNCTIONS_GLOBAL = "gateFunctions";
