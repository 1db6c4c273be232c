/**
 * Two readers of the flow language must come to the same verdict: the project's linter, and the
 * checker of a lab's Amazon Connect, which was written without it.
 *
 *     node --import tsx .ci/lab/two-readers.ts CHECKER
 *
 * CHECKER is a module with `checkFlow(content, { type, targets })`, which returns the problems.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { BREAKS, looseGate } from "../../__tests__/support/broken-gates";
import { POINTS, type Sample } from "../../__tests__/support/flow-samples";
import { gateWith } from "../../__tests__/support/gate";
import { DESTINATION_KINDS } from "../../flows/gate/destination";
import { FLOW_LOGGING, WHEN_UNAVAILABLE } from "../../flows/gate/gate-flow-props";
import { LANGUAGES } from "../../flows/gate/languages";
import { describeFinding } from "../../flows/language/finding";
import { errorsAmong } from "../../flows/language/flow-error";
import { isObject } from "../../flows/language/json";
import { validateFlow } from "../../flows/language/validate-flow";
import { seededRandom } from "../../simulator/random";

/**
 * Points whose corrections of November 2026 the checker does not have. Once it has them, the
 * comparison fails until they leave this list.
 */
const BEHIND: ReadonlySet<string> = new Set([
  "event hooks: none, one or two",
  "the operator KeyExists",
  "a number as operand of DistributeByPercentage",
  "a wait that goes on",
  "the end of a flow that does not hang up",
  "placeholders in the alias of a Lex bot",
  "placeholders in event hooks, views and prompts",
  "a Lex bot",
  "events that end a wait",
  "the end of a wait",
  "contact data",
  "one of the two routing parameters",
  "whole numbers",
  "who is recorded",
  "a task",
  "the settings of a module",
  "MessageParticipantIteratively in flows that hold somebody",
  "InvokeFlowModule in inbound flows",
  "CreateCallbackContact where a caller is",
  "ConnectParticipantWithLexBot where a caller is",
  "CompleteOutboundCall in outbound flows",
  "failures of a call to a third party",
  "the threshold of metrics about agents",
]);

const MUTANTS = 10_000;

type CheckFlow = (
  content: string,
  context: { readonly type: string; readonly targets: object },
) => readonly string[];

interface Case extends Sample {
  readonly name: string;
}

const gates = (): Case[] =>
  LANGUAGES.flatMap((language) =>
    DESTINATION_KINDS.flatMap((onPassed) =>
      WHEN_UNAVAILABLE.flatMap((whenUnavailable) =>
        FLOW_LOGGING.map((flowLogging, i) => ({
          name: `the gate: ${[language, onPassed, whenUnavailable, flowLogging].join(", ")}`,
          flowType: "CONTACT_FLOW" as const,
          document: gateWith({
            language,
            onPassed,
            whenUnavailable,
            flowLogging,
            challenge: { attempts: i + 1 },
          }),
        })),
      ),
    ),
  );

const brokenGates = (): Case[] =>
  BREAKS.map(([what, , breakIt]) => {
    const document = looseGate();
    breakIt(document);
    return { name: `the gate with ${what}`, flowType: "CONTACT_FLOW", document };
  });

const samplesOf = (point: string): Case[] => {
  const { good, warned = [], bad } = POINTS[point] ?? { good: [], bad: [] };
  return [...good, ...warned, ...bad].map((sample, i) => ({
    ...sample,
    name: `${point}, ${i + 1}`,
  }));
};

const VALUES: readonly unknown[] = [
  ...["", " ", "x", "0", "1", "9", "61", "True", "true", "Equals", "NoMatchingError"],
  ...[
    "$.Attributes.a",
    "$.External.a",
    "$.Bad.x",
    "$.External",
    1,
    true,
    [],
    {},
    ["x"],
    { a: "b" },
  ],
];

/** Flows with one value left out, replaced, repeated or added, the same ones in each run. */
const mutantsOf = (flows: readonly Case[]): Case[] => {
  const random = seededRandom(1);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item;
  return Array.from({ length: MUTANTS }, (_, i) => {
    const { name, flowType, document } = pick(flows);
    const copy: unknown = JSON.parse(JSON.stringify({ ...document, Metadata: {} }));
    const spot = pick(spotsIn(copy));
    mutate(spot, pick(["leave out", "replace", "add"]), pick(VALUES));
    return { name: `${name}, mutant ${i}`, flowType, document: copy as object };
  });
};

interface Spot {
  readonly parent: Record<string, unknown> | unknown[];
  readonly key: string | number;
}

const spotsIn = (json: unknown): Spot[] => {
  if (Array.isArray(json)) {
    return json.flatMap((item, key) => [{ parent: json, key }, ...spotsIn(item)]);
  }
  if (!isObject(json)) return [];
  return Object.entries(json).flatMap(([key, item]) => [{ parent: json, key }, ...spotsIn(item)]);
};

const mutate = (
  { parent, key }: Spot,
  how: "leave out" | "replace" | "add",
  value: unknown,
): void => {
  if (Array.isArray(parent)) {
    if (how === "leave out") parent.splice(Number(key), 1);
    else if (how === "replace") parent[Number(key)] = value;
    else parent.push(parent[Number(key)]);
    return;
  }
  if (how === "leave out") Reflect.deleteProperty(parent, key);
  else if (how === "replace") parent[key] = value;
  else parent["Invented"] = "x";
};

/** What the readers say about a flow where they disagree. */
const disagreement = (checkFlow: CheckFlow, { name, flowType, document }: Case): string[] => {
  const ours = errorsAmong(validateFlow(document, { flowType })).map(describeFinding);
  const theirs = checkFlow(JSON.stringify(document), { type: flowType, targets: {} });
  if (ours.length > 0 === theirs.length > 0) return [];
  return [`${name}\n  linter:  ${ours[0] ?? "takes it"}\n  checker: ${theirs[0] ?? "takes it"}`];
};

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const compare = async (path: string | undefined): Promise<void> => {
  if (path === undefined) throw new Error("Name the module of the checker.");
  const { checkFlow } = (await import(pathToFileURL(resolve(path)).href)) as {
    readonly checkFlow: CheckFlow;
  };
  const shared = Object.keys(POINTS)
    .filter((point) => !BEHIND.has(point))
    .flatMap(samplesOf);
  const accepted = [...gates(), ...shared].filter(
    ({ document, flowType }) => errorsAmong(validateFlow(document, { flowType })).length === 0,
  );
  const flows = [...gates(), ...brokenGates(), ...shared, ...mutantsOf(accepted)];
  const wrong = flows.flatMap((flow) => disagreement(checkFlow, flow));
  const caughtUp = [...BEHIND].filter(
    (point) => samplesOf(point).flatMap((flow) => disagreement(checkFlow, flow)).length === 0,
  );

  for (const line of wrong.slice(0, 20)) print(line);
  for (const point of caughtUp) print(`The checker has caught up; count it: "${point}".`);
  print(
    `two-readers: the same verdict on ${flows.length - wrong.length} of ${flows.length} flows; ` +
      `left out: ${BEHIND.size} points whose corrections the checker does not have.`,
  );
  process.exitCode = wrong.length + caughtUp.length === 0 ? 0 : 1;
};

void compare(process.argv[2]);
