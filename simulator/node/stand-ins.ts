import { objectAt, textAt } from "../../flows/language/json";

/**
 * A value in place of one that only a deployment knows. A variable has its given value or its
 * default; a table has the name that it is made with; another resource gets an ARN or an id that
 * names it.
 */
export const standIn = (
  expression: string,
  document: unknown,
  variables: Readonly<Record<string, string>>,
  read: (text: string) => string,
): string => {
  const parts = expression.split(".");
  const [type = "", name = "", attribute = ""] = parts[0] === "data" ? parts.slice(1) : parts;
  if (type === "var") {
    const value = variables[name] ?? textAt(objectAt(document, "variable", name), "default");
    return value === undefined ? `var-${dashed(name)}` : read(value);
  }
  if (type === "aws_lambda_function" && attribute.endsWith("arn")) return functionArn(name);
  const tableName = textAt(objectAt(document, "resource", type, name), "name");
  if (type === TABLE && (attribute === "name" || attribute === "id") && tableName !== undefined) {
    return read(tableName);
  }
  return dashed(`${type}-${name}-${attribute}`);
};

export const TABLE = "aws_dynamodb_table";

/** An ARN in an account for examples. */
export const functionArn = (name: string): string =>
  `arn:aws:lambda:us-east-1:111122223333:function:${name}`;

const dashed = (text: string): string => text.replace(/[^A-Za-z0-9]+/g, "-");
