import { ACTIONS, isActionType, ruleOf } from "./actions";
import type { ActionRule } from "./action-rule";
import { checkIdentifier } from "./check-identifier";
import { checkParameter } from "./check-parameter";
import { checkTransitions } from "./check-transitions";
import { MAX_ACTIONS, MAX_CONTENT, VERSION } from "./document";
import { errorAt, warningAt, type Finding, type Problem } from "./finding";
import type { FlowType } from "./flow-types";
import { isObject, show, type Json } from "./json";
import { OLD_NAMES } from "./old-names";

export interface ValidateOptions {
  /**
   * The type the flow is published as; the service refuses some actions in some types.
   * @default - not checked
   */
  readonly flowType?: FlowType | undefined;
}

/**
 * What Amazon Connect refuses in a flow document, and what it may refuse, in the order of the
 * document. Reads unknown JSON, so it can check a flow from anywhere.
 */
export const validateFlow = (document: unknown, options: ValidateOptions = {}): Finding[] => {
  if (!isObject(document)) {
    return [errorAt("document", [], `The content is ${show(document)}`, "an object is required")];
  }
  const actions = document["Actions"];
  if (!Array.isArray(actions) && Array.isArray(document["modules"])) {
    return [
      errorAt(
        "old-export",
        ["modules"],
        "belongs to the console's old export format",
        'import it into a flow in the console, publish it, and take the content that the API or "Export flow (JSON)" gives: that has Actions',
      ),
    ];
  }
  if (!Array.isArray(actions)) {
    return [
      errorAt("document", ["Actions"], `is ${show(actions)}`, "a list of actions is required"),
    ];
  }
  return [...checkEnvelope(document, actions, options), ...checkActions(actions, options)];
};

const checkEnvelope = (
  document: Json,
  actions: readonly unknown[],
  { flowType }: ValidateOptions,
): Problem[] => {
  const { Version: version, StartAction: start, Settings: settings } = document;
  const started = actions.some((action) => isObject(action) && action["Identifier"] === start);
  const size = JSON.stringify(document).length;
  const checks: readonly (Problem | false)[] = [
    version !== VERSION &&
      errorAt("version", ["Version"], `is ${show(version)}`, `allowed: "${VERSION}"`),
    !started &&
      errorAt(
        "start-action",
        ["StartAction"],
        `is ${show(start)}`,
        "allowed: the identifier of an action of the flow",
      ),
    flowType === "MODULE" &&
      !isObject(settings) &&
      errorAt("document", ["Settings"], `is ${show(settings)}`, "a module must have an object"),
    actions.length > MAX_ACTIONS &&
      errorAt(
        "content-size",
        ["Actions"],
        `has ${actions.length} actions`,
        `at most ${MAX_ACTIONS} are allowed`,
      ),
    size > MAX_CONTENT &&
      errorAt(
        "content-size",
        [],
        `The content has ${size} characters`,
        `at most ${MAX_CONTENT} are allowed`,
      ),
  ];
  return checks.filter((problem) => problem !== false);
};

const checkActions = (actions: readonly unknown[], options: ValidateOptions): Finding[] => {
  const all = actions.map((action) => (isObject(action) ? action : {}));
  const identifiers = new Set(all.map((action) => action["Identifier"]));
  identifiers.delete(undefined);
  const seen = new Set<unknown>();
  return all.flatMap((action, index) => {
    const { Identifier: identifier, Type: type } = action;
    const repeated = seen.has(identifier);
    seen.add(identifier);
    const place = {
      action: typeof identifier === "string" ? identifier : `Actions[${index}]`,
      ...(typeof type === "string" ? { type } : {}),
      index,
    };
    return [
      ...checkIdentifier(identifier, repeated),
      ...checkAction(action, identifiers, options.flowType),
    ].map((problem): Finding => ({ ...problem, ...place }));
  });
};

const checkAction = (
  action: Json,
  identifiers: ReadonlySet<unknown>,
  flowType: FlowType | undefined,
): Problem[] => {
  const { Type: type, Parameters: parameters = {} } = action;
  if (typeof type !== "string" || !isActionType(type)) return [unknownType(type)];
  if (!isObject(parameters)) {
    return [
      errorAt("parameter", ["Parameters"], `is ${show(parameters)}`, "an object is required"),
    ];
  }
  const rule = ruleOf(type, parameters, flowType);
  return [
    ...(flowType === undefined ? [] : checkFlowType(rule, type, flowType)),
    ...checkParameter(rule.parameters, parameters, ["Parameters"]),
    ...checkTransitions(rule, action["Transitions"], identifiers),
  ];
};

const checkFlowType = (
  { flowTypes, disputedFlowTypes = [] }: ActionRule,
  type: string,
  flowType: FlowType,
): Problem[] => {
  if (flowTypes === undefined || flowTypes.includes(flowType)) return [];
  const what = `is ${show(type)} in a flow of type ${flowType}`;
  return [
    disputedFlowTypes.includes(flowType)
      ? warningAt(
          "flow-type",
          ["Type"],
          what,
          `the guides disagree about it; undisputed in: ${flowTypes.join(", ")}`,
        )
      : errorAt("flow-type", ["Type"], what, `allowed in: ${flowTypes.join(", ")}`),
  ];
};

const unknownType = (type: unknown): Problem => {
  const meant = typeof type === "string" ? OLD_NAMES[type] : undefined;
  return errorAt(
    "action-type",
    ["Type"],
    `is ${show(type)}`,
    meant === undefined
      ? `allowed: one of the ${Object.keys(ACTIONS).length} types of the flow language`
      : `that is the console's name: write ${meant}`,
  );
};
