import { isObject, listFrom, objectAt, textAt, type Json } from "../../flows/language/json";
import { functionArn } from "./stand-ins";

/** A Lambda function as it is deployed: its code, its settings. */
export interface StackFunction {
  readonly name: string;
  /** CommonJS; `undefined` where the stack does not hold it. */
  readonly source: string | undefined;
  readonly exportName: string;
  readonly timeoutMilliseconds: number;
  readonly environment: Readonly<Record<string, string>>;
}

type ReadText = (text: string) => string;

/** Every function of a stack by its stand-in ARN. */
export const functionsOf = (
  document: unknown,
  read: ReadText,
): ReadonlyMap<string, StackFunction> =>
  new Map(
    Object.entries(objectAt(document, "resource", "aws_lambda_function")).flatMap(
      ([name, resource]): [string, StackFunction][] =>
        isObject(resource) ? [[functionArn(name), functionOf(name, resource, document, read)]] : [],
    ),
  );

/** What Lambda takes where a function sets no timeout, in seconds. */
const DEFAULT_TIMEOUT = 3;

const functionOf = (
  name: string,
  resource: Json,
  document: unknown,
  read: ReadText,
): StackFunction => {
  const [moduleName = "index", exportName = "handler"] = (
    textAt(resource, "handler") ?? "index.handler"
  ).split(".");
  const timeout = resource["timeout"];
  return {
    name,
    source: sourceOf(resource, moduleName, document, read),
    exportName,
    timeoutMilliseconds: (typeof timeout === "number" ? timeout : DEFAULT_TIMEOUT) * 1000,
    environment: environmentOf(resource, read),
  };
};

const environmentOf = (resource: Json, read: ReadText): Readonly<Record<string, string>> =>
  Object.fromEntries(
    blocksAt(resource, "environment").flatMap((block) =>
      Object.entries(objectAt(block, "variables")).map(([name, value]) => [
        name,
        read(typeof value === "string" ? value : JSON.stringify(value)),
      ]),
    ),
  );

/** The archive that the function's `filename` refers to, or the only one there is. */
const sourceOf = (
  resource: Json,
  moduleName: string,
  document: unknown,
  read: ReadText,
): string | undefined => {
  const archives = objectAt(document, "data", "archive_file");
  const referred = /data\.archive_file\.([\w-]+)\./.exec(textAt(resource, "filename") ?? "")?.[1];
  const names = Object.keys(archives);
  const name = referred ?? (names.length === 1 ? names[0] : undefined);
  const archive = name === undefined ? undefined : archives[name];
  if (!isObject(archive)) return undefined;
  const sources = blocksAt(archive, "source");
  const file = sources.find(
    (each) => /^[^.]+/.exec(textAt(each, "filename") ?? "")?.[0] === moduleName,
  );
  const content = textAt(file ?? sources[0] ?? {}, "content") ?? textAt(archive, "source_content");
  return content === undefined ? undefined : read(content);
};

/** A nested block: Terraform's JSON syntax has one as an object or as a list. */
const blocksAt = (value: Json, name: string): readonly Json[] =>
  listFrom(value[name]).filter(isObject);
