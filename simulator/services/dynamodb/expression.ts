import { SimulatorError } from "../../simulator-error";
import { plainValue, type PlainValue } from "./item";

/** What an expression's placeholders stand for, as a request has them. */
export interface Placeholders {
  readonly names: Readonly<Record<string, unknown>>;
  readonly values: Readonly<Record<string, unknown>>;
  /** Those that an expression of the request uses; DynamoDB refuses a request with others. */
  readonly used: Set<string>;
}

/** An expression, read from left to right. */
export class Expression {
  readonly #text: string;
  readonly #tokens: readonly string[];
  readonly #placeholders: Placeholders;
  #at = 0;

  /** @throws SimulatorError at a character that no expression known here has. */
  constructor(text: string, placeholders: Placeholders) {
    this.#text = text;
    this.#tokens = tokensOf(text);
    this.#placeholders = placeholders;
  }

  get ended(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** The next token in capitals, as keywords are compared. */
  get keyword(): string {
    return this.#next.toUpperCase();
  }

  /** Goes on where the next token is this one, written in whatever case. */
  takes(token: string): boolean {
    if (this.keyword !== token.toUpperCase()) return false;
    this.#at += 1;
    return true;
  }

  /** @throws SimulatorError where another token comes. */
  expect(token: string): void {
    if (!this.takes(token)) this.unknown(`where ${token} must come`);
  }

  /** An attribute's name. */
  attribute(): string {
    const token = this.#next;
    if (!token.startsWith("#")) {
      this.unknown("where an attribute must come as a placeholder, such as #failed");
    }
    this.#at += 1;
    return this.#name(token);
  }

  /** A value's placeholder, such as `:now`; `undefined` where none comes. */
  value(): PlainValue | undefined {
    const token = this.#next;
    if (!token.startsWith(":")) return undefined;
    this.#at += 1;
    const { values, used } = this.#placeholders;
    if (!Object.hasOwn(values, token)) this.#undefinedPlaceholder(token);
    used.add(token);
    return plainValue(values[token]);
  }

  /** @throws SimulatorError naming the next token. */
  unknown(where: string): never {
    const found = this.ended ? "its end" : `"${this.#next}"`;
    throw new SimulatorError(
      `the stand-in for DynamoDB does not know ${found} in the expression "${this.#text}", ${where}`,
    );
  }

  get #next(): string {
    return this.#tokens[this.#at] ?? "";
  }

  #name(token: string): string {
    const { names, used } = this.#placeholders;
    const name = Object.hasOwn(names, token) ? names[token] : undefined;
    if (typeof name !== "string") this.#undefinedPlaceholder(token);
    used.add(token);
    return name;
  }

  #undefinedPlaceholder(token: string): never {
    throw new SimulatorError(
      `DynamoDB would refuse the expression "${this.#text}": the request does not say what ${token} stands for`,
    );
  }
}

const TOKEN = /\s*([#:]?\w+|<=|>=|<>|[=<>(),+-])\s*/y;

const tokensOf = (text: string): readonly string[] => {
  const tokens: string[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < text.length;) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) {
      throw new SimulatorError(
        `the stand-in for DynamoDB does not know "${text.slice(at)}" in the expression "${text}"`,
      );
    }
    tokens.push(token);
  }
  return tokens;
};
