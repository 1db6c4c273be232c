import { ACTIONS, isActionType, ruleOf } from "./actions";
import { checkParameter } from "./check-parameter";
import { checkTransitions } from "./check-transitions";
import { MAX_ACTIONS, MAX_CONTENT, MAX_IDENTIFIER, VERSION } from "./document";
import type { Finding, RuleName } from "./finding";
import type { FlowType } from "./flow-types";
import { OLD_NAMES } from "./old-names";
import { isObject, show, type Json } from "./json";

export interface ValidateOptions {
  /**
   * The type the flow is published as; some actions are refused in some types.
   * @default - not checked
   */
  readonly flowType?: FlowType;
}

/**
 * Everything that Amazon Connect would refuse in a flow document, by action and rule; empty where
 * it would be accepted. Reads unknown JSON, so a flow from anywhere can be checked.
 */
export const validateFlow = (document: unknown, options: ValidateOptions = {}): Finding[] => {
  if (!isObject(document)) {
    return [
      flowFinding("document", "the content is no JSON object", "a flow document is required"),
    ];
  }
  if (Array.isArray(document["modules"])) {
    return [
      flowFinding(
        "old-export",
        'it is the console\'s old export format ("modules")',
        'import it into a flow in the console, publish, and take the content that the API or "Export flow (JSON)" gives: it has "Actions"',
      ),
    ];
  }
  const actions = document["Actions"];
  if (!Array.isArray(actions)) {
    return [flowFinding("document", "Actions is missing", "a list of actions is required")];
  }
  return [...checkEnvelope(document, actions), ...checkActions(actions, options)];
};

const checkEnvelope = (document: Json, actions: readonly unknown[]): Finding[] => {
  const start = document["StartAction"];
  const started = actions.some((action) => isObject(action) && action["Identifier"] === start);
  const size = JSON.stringify(document).length;
  return [
    ...(document["Version"] === VERSION
      ? []
      : [
          flowFinding(
            "version",
            `Version is ${show(document["Version"])}`,
            `allowed: "${VERSION}"`,
          ),
        ]),
    ...(started
      ? []
      : [
          flowFinding(
            "start-action",
            `StartAction is ${show(start)}`,
            "allowed: the Identifier of one of its actions",
          ),
        ]),
    ...(actions.length > MAX_ACTIONS
      ? [flowFinding("content-size", `it has ${actions.length} actions`, `at most ${MAX_ACTIONS}`)]
      : []),
    ...(size > MAX_CONTENT
      ? [flowFinding("content-size", `it has ${size} characters`, `at most ${MAX_CONTENT}`)]
      : []),
  ];
};

const checkActions = (actions: readonly unknown[], options: ValidateOptions): Finding[] => {
  const all = actions.map((action) => (isObject(action) ? action : {}));
  const identifiers = new Set(all.map((action) => action["Identifier"]));
  identifiers.delete(undefined);
  const seen = new Set<unknown>();
  return all.flatMap((action, i) => {
    const { Identifier: identifier, Type: type } = action;
    const place = {
      action: typeof identifier === "string" ? identifier : `Actions[${i}]`,
      ...(typeof type === "string" ? { type } : {}),
    };
    const twice = seen.has(identifier);
    seen.add(identifier);
    return [
      ...checkIdentifier(identifier, twice),
      ...checkType(action, identifiers, options.flowType),
    ].map((problem): Finding => ({ ...place, ...problem }));
  });
};

type Problem = Omit<Finding, "action" | "type">;

const FORBIDDEN = /[%:(\\/)=$,;[\]{}]/;
const RESERVED = [
  "__proto__",
  "constructor",
  "__defineGetter__",
  "__defineSetter__",
  "toString",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "valueOf",
];

const checkIdentifier = (identifier: unknown, twice: boolean): Problem[] => {
  const wrong = (problem: string, allowed: string): Problem[] => [
    { rule: "identifier", problem, allowed },
  ];
  if (typeof identifier !== "string" || identifier === "") {
    return wrong("Identifier is missing", "a text that no other action has");
  }
  if (twice) return wrong("another action has the same Identifier", "each must be unique");
  if (identifier.length > MAX_IDENTIFIER) {
    return wrong(`Identifier has ${identifier.length} characters`, `at most ${MAX_IDENTIFIER}`);
  }
  if (FORBIDDEN.test(identifier)) {
    return wrong("Identifier has a forbidden character", "none of % : ( \\ / ) = $ , ; [ ] { }");
  }
  return RESERVED.includes(identifier)
    ? wrong("Identifier is a reserved word", `none of ${RESERVED.join(", ")}`)
    : [];
};

const checkType = (
  action: Json,
  identifiers: ReadonlySet<unknown>,
  flowType: FlowType | undefined,
): Problem[] => {
  const { Type: type, Parameters: parameters = {} } = action;
  if (typeof type !== "string" || !isActionType(type)) return [unknownType(type)];
  if (!isObject(parameters)) {
    return [{ rule: "parameter", problem: "Parameters is no object", allowed: "an object" }];
  }
  const rule = ruleOf(type, parameters);
  const misplaced =
    flowType !== undefined && rule.flowTypes !== undefined && !rule.flowTypes.includes(flowType);
  return [
    ...(misplaced
      ? [
          {
            rule: "flow-type" as const,
            problem: `it stands in a flow of type ${flowType}`,
            allowed: `allowed in: ${rule.flowTypes.join(", ")}`,
          },
        ]
      : []),
    ...checkParameter(rule.parameters, parameters, "Parameters"),
    ...checkTransitions(rule, action["Transitions"], identifiers),
  ];
};

const unknownType = (type: unknown): Problem => {
  const meant = typeof type === "string" ? OLD_NAMES[type] : undefined;
  return {
    rule: "action-type",
    problem: type === undefined ? "Type is missing" : `${show(type)} is no action type`,
    allowed:
      meant === undefined
        ? `allowed: the ${Object.keys(ACTIONS).length} types of the flow language, see docs/supported-actions.md`
        : `it is the console's name: write ${meant}`,
  };
};

const flowFinding = (rule: RuleName, problem: string, allowed: string): Finding => ({
  rule,
  problem,
  allowed,
});
