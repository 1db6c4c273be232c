/** What Lambda gives to a handler, and what it takes from it. */
import { NUMBER } from "./screening";

export const CONTACT = "11111111-aaaa-4bbb-8ccc-222222222222";

type Parameters = Readonly<Record<string, string>>;

/** Connect's event for a caller whose address is anything. */
export const connectEvent = (
  parameters: Parameters = {},
  address: unknown = NUMBER,
  contactId: string = CONTACT,
): object => ({
  Name: "ContactFlowEvent",
  Details: {
    ContactData: { ContactId: contactId, CustomerEndpoint: { Address: address } },
    Parameters: parameters,
  },
});

/** What a handler writes and reads while a suite runs. */
export interface Lambda {
  readonly metrics: () => readonly Record<string, unknown>[];
  readonly errors: () => readonly Record<string, unknown>[];
  /** Every line, as it was written. */
  readonly written: () => readonly string[];
}

/** Takes over the environment and both outputs before each test, and gives them back at the end. */
export const useLambda = (environment: () => Readonly<Record<string, string>>): Lambda => {
  const original = process.env;
  let errors: jest.SpyInstance;
  let output: jest.SpyInstance;
  beforeEach(() => {
    errors = jest.spyOn(console, "error").mockImplementation(() => undefined);
    output = jest.spyOn(process.stdout, "write").mockImplementation(() => true);
    process.env = { ...original, ...environment() };
  });
  afterEach(() => {
    errors.mockRestore();
    output.mockRestore();
    process.env = original;
  });
  const linesOf = (spy: jest.SpyInstance): readonly string[] =>
    (spy.mock.calls as unknown[][]).map(([line]) => String(line));
  const parsed = (spy: jest.SpyInstance): readonly Record<string, unknown>[] =>
    linesOf(spy).map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    metrics: () => parsed(output),
    errors: () => parsed(errors),
    written: () => [...linesOf(output), ...linesOf(errors)],
  };
};
