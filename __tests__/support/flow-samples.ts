/**
 * Flows of our own making around the points where linters go wrong: for each, flows that the
 * service takes, flows about which its guides disagree, and flows that it refuses.
 */
import type { FlowType } from "../../flows/language/flow-types";
import type { RuleName } from "../../flows/language/finding";
import { VERSION } from "../../flows/language/document";

/** A flow document as loose JSON, and the type it is published as. */
export interface Sample {
  readonly flowType: FlowType;
  readonly document: object;
}

export interface Refused extends Sample {
  /** The one finding that the flow is made for. */
  readonly rule: RuleName;
  readonly path: string;
  readonly says: RegExp;
}

export interface Point {
  readonly good: readonly Sample[];
  readonly warned?: readonly Refused[];
  readonly bad: readonly Refused[];
}

export const UUID = "44444444-0000-4000-8000-000000000001";
const FLOW_ARN = `arn:aws:connect:us-east-1:111122223333:instance/${UUID}/contact-flow/${UUID}`;
const ALIAS = "arn:aws:lex:us-east-1:111122223333:bot-alias/ABCDEFGHIJ/TSTALIASID";
const VIEW = "arn:aws:connect:us-east-1:aws:view/form:1";

interface Written {
  readonly Type: string;
  readonly Parameters?: object;
  readonly Transitions?: object;
}

/** The transitions of the action under test: everything leads to the end of the flow. */
const to = (
  errors: readonly string[] = [],
  operands: readonly unknown[] = [],
  operator = "Equals",
): object => ({
  NextAction: "end",
  Errors: errors.map((ErrorType) => ({ ErrorType, NextAction: "end" })),
  Conditions: operands.map((operand) => ({
    NextAction: "end",
    Condition: { Operator: operator, Operands: [operand] },
  })),
});

/** A flow of one action and the end that its type allows. */
const flow = (action: Written, flowType: FlowType = "CONTACT_FLOW"): Sample => {
  const waits = flowType === "CUSTOMER_HOLD" || flowType === "AGENT_HOLD";
  const whispers = flowType.endsWith("_WHISPER");
  const end = waits
    ? { Type: "MessageParticipantIteratively", Parameters: { Messages: [{ Text: "Hold on." }] } }
    : { Type: whispers ? "EndFlowExecution" : "DisconnectParticipant", Parameters: {} };
  return {
    flowType,
    document: {
      Version: VERSION,
      StartAction: "it",
      ...(flowType === "MODULE" ? { Settings: { InputParameters: [] } } : {}),
      Actions: [
        { Identifier: "it", Parameters: {}, Transitions: to(), ...action },
        { Identifier: "end", Transitions: {}, ...end },
      ],
    },
  };
};

const refused = (sample: Sample, rule: RuleName, path: string, says: RegExp): Refused => ({
  ...sample,
  rule,
  path,
  says,
});

const view = (parameters: object): Written => ({
  Type: "ShowView",
  Parameters: { ViewResource: { Id: VIEW }, InvocationTimeLimitSeconds: "400", ...parameters },
  Transitions: to(["NoMatchingCondition", "NoMatchingError", "TimeLimitExceeded"], ["Next"]),
});

const hooks = (eventHooks: object): Written => ({
  Type: "UpdateContactEventHooks",
  Parameters: { EventHooks: eventHooks },
  Transitions: to(["NoMatchingError"]),
});

const compare = (operator: string): Written => ({
  Type: "Compare",
  Parameters: { ComparisonValue: "$.Attributes.a" },
  Transitions: to(["NoMatchingCondition"], ["b"], operator),
});

const distribute = (operand: unknown): Written => ({
  Type: "DistributeByPercentage",
  Transitions: to(["NoMatchingCondition"], [operand], "NumberLessThan"),
});

const wait = (parameters: object, operands: readonly string[] = ["WaitCompleted"]): Written => ({
  Type: "Wait",
  Parameters: { TimeLimitSeconds: "60", ...parameters },
  Transitions: to(["NoMatchingError"], operands),
});

const CONTINUE = { ContinueExecution: "True", MinimumWaitTimeSeconds: "5" };

const lambda = (type: "SYNCHRONOUS" | "ASYNCHRONOUS", seconds: string): Written => ({
  Type: "InvokeLambdaFunction",
  Parameters: {
    LambdaFunctionARN: "arn:aws:lambda:us-east-1:111122223333:function:test",
    InvocationTimeLimitSeconds: seconds,
    InvocationType: type,
  },
  Transitions: to(["NoMatchingError"]),
});

const lex = (parameters: object): Written => ({
  Type: "ConnectParticipantWithLexBot",
  Parameters: { Text: "How can I help?", ...parameters },
  Transitions: to(["NoMatchingError", "NoMatchingCondition"], ["Book"]),
});

const play = (promptId: string): Written => ({
  Type: "MessageParticipant",
  Parameters: { PromptId: promptId },
  Transitions: to(["NoMatchingError"]),
});

const plain = (Type: string, Parameters: object, errors = ["NoMatchingError"]): Written => ({
  Type,
  Parameters,
  Transitions: to(errors),
});

const data = (parameters: object): Written => plain("UpdateContactData", parameters);
const routing = (parameters: object): Written =>
  plain("UpdateContactRoutingBehavior", parameters, []);
const record = (behavior: unknown): Written =>
  plain("UpdateContactRecordingBehavior", { RecordingBehavior: behavior }, []);
const task = (parameters: object): Written => plain("CreateTask", parameters);
const callback = (parameters: object = {}): Written =>
  plain("CreateCallbackContact", {
    InitialCallDelaySeconds: "5",
    MaximumConnectionAttempts: "1",
    RetryDelaySeconds: "600",
    ...parameters,
  });
const dequeue = plain("DequeueContactAndTransferToQueue", { QueueId: UUID }, [
  "QueueAtCapacity",
  "NoMatchingError",
]);
const invokeModule = plain("InvokeFlowModule", { FlowModuleId: UUID });
const loopPrompts: Written = {
  Type: "MessageParticipantIteratively",
  Parameters: { Messages: [{ Text: "Hold on." }], InterruptFrequencySeconds: "30" },
  Transitions: to([], ["MessagesInterrupted"]),
};
const toAgent: Written = { Type: "TransferContactToAgent", Transitions: {} };
const outbound: Written = { Type: "CompleteOutboundCall", Transitions: to(["NoMatchingError"]) };

const callThirdParty = (resumes: "True" | "False", errors: readonly string[]): Written =>
  plain(
    "TransferParticipantToThirdParty",
    {
      ThirdPartyPhoneNumber: "+12065550199",
      ThirdPartyConnectionTimeLimitSeconds: "30",
      ContinueFlowExecution: resumes,
    },
    [...errors],
  );
const FAILURES = ["CallFailed", "ConnectionTimeLimitExceeded", "NoMatchingError"];

const metric = (type: string, operator: string, operand: string): Written => ({
  Type: "CheckMetricData",
  Parameters: { MetricType: type },
  Transitions: to(["NoMatchingCondition", "NoMatchingError"], [operand], operator),
});

const voice = (errors: readonly string[]): Written =>
  plain("UpdateContactTextToSpeechVoice", { TextToSpeechVoice: "Joanna" }, [...errors]);

const OPERAND = "Transitions.Conditions[0].Condition.Operands[0]";

/** A flow type for an action that only some allow: where it is allowed, and where it is not. */
const flowTypePoint = (action: Written, allowed: FlowType, forbidden: FlowType): Point => ({
  good: [flow(action, allowed)],
  bad: [
    refused(
      flow(action, forbidden),
      "flow-type",
      "Type",
      new RegExp(`"${action.Type}" in a flow of type ${forbidden}; allowed in: .*${allowed}`),
    ),
  ],
});

export const POINTS: Readonly<Record<string, Point>> = {
  "empty strings inside the data of a view": {
    good: [
      flow(view({ ViewData: { Heading: "", Sections: [{ Items: [{ DefaultValue: "" }] }] } })),
    ],
    bad: [
      refused(
        flow(view({ InvocationTimeLimitSeconds: "" })),
        "empty-string",
        "Parameters.InvocationTimeLimitSeconds",
        /is ""; an empty string is refused/,
      ),
      refused(
        flow(plain("UpdateContactAttributes", { Attributes: { a: "" } })),
        "empty-string",
        "Parameters.Attributes.a",
        /is ""; an empty string is refused/,
      ),
    ],
  },
  "event hooks: none, one or two": {
    good: [{}, { CustomerQueue: UUID }, { CustomerHold: FLOW_ARN, AgentHold: UUID }].map((each) =>
      flow(hooks(each)),
    ),
    bad: [
      refused(
        flow(hooks({ CustomerGreeting: UUID })),
        "parameter",
        "Parameters.EventHooks.CustomerGreeting",
        /no such parameter; allowed: AgentHold, .*ResumeContact/,
      ),
    ],
  },
  "the operator KeyExists": {
    good: [flow(compare("KeyExists"))],
    bad: [
      refused(
        flow(compare("Exists")),
        "condition",
        "Transitions.Conditions[0].Condition.Operator",
        /is "Exists"; allowed: Equals, .*KeyExists/,
      ),
    ],
  },
  "a number as operand of DistributeByPercentage": {
    good: [flow(distribute("51")), flow(distribute(51))],
    bad: [refused(flow(distribute(true)), "condition", OPERAND, /is true; allowed: /)],
  },
  "a wait that goes on": {
    good: [flow(wait(CONTINUE, ["Continue", "WaitCompleted"]))],
    bad: [
      refused(
        flow(wait(CONTINUE)),
        "condition",
        "Transitions.Conditions",
        /has no condition Equals Continue; it is required/,
      ),
      refused(
        flow(wait({ ContinueExecution: "True" }, ["Continue", "WaitCompleted"])),
        "parameter",
        "Parameters.MinimumWaitTimeSeconds",
        /is missing; it is required/,
      ),
    ],
  },
  "the end of a flow that does not hang up": {
    good: [flow({ Type: "EndFlowExecution", Transitions: {} }, "CUSTOMER_WHISPER")],
    warned: [
      refused(
        flow({ Type: "EndFlowExecution", Transitions: {} }),
        "flow-type",
        "Type",
        /"EndFlowExecution" in a flow of type CONTACT_FLOW; the guides disagree/,
      ),
    ],
    bad: [
      refused(
        flow({ Type: "EndFlowExecution", Transitions: {} }, "CUSTOMER_HOLD"),
        "flow-type",
        "Type",
        /in a flow of type CUSTOMER_HOLD; allowed in: CUSTOMER_WHISPER/,
      ),
    ],
  },
  "the time limit of a Lambda function": {
    good: [flow(lambda("SYNCHRONOUS", "8")), flow(lambda("ASYNCHRONOUS", "8"))],
    warned: [
      refused(
        flow(lambda("ASYNCHRONOUS", "60")),
        "parameter",
        "Parameters.InvocationTimeLimitSeconds",
        /is "60"; the guides disagree about more than "8"/,
      ),
    ],
    bad: [
      refused(
        flow(lambda("SYNCHRONOUS", "9")),
        "parameter",
        "Parameters.InvocationTimeLimitSeconds",
        /is "9"; allowed: a whole number from "1" to "8"/,
      ),
      refused(
        flow(lambda("ASYNCHRONOUS", "61")),
        "parameter",
        "Parameters.InvocationTimeLimitSeconds",
        /is "61"; allowed: a whole number from "1" to "60"/,
      ),
    ],
  },
  "placeholders in the alias of a Lex bot": {
    good: [
      flow(lex({ LexV2Bot: { AliasArn: ALIAS } })),
      flow(lex({ LexV2Bot: { AliasArn: "$.Attributes.bot" } })),
    ],
    bad: [
      ["${LexAlias}", "\\$\\{LexAlias\\}"],
      ["<<LexAlias>>", "<<LexAlias>>"],
      ["__LEX_ALIAS__", "__LEX_ALIAS__"],
      [ALIAS.replace("us-east-1", "REGION"), "REGION"],
    ].map(([alias = "", placeholder = ""]) =>
      refused(
        flow(lex({ LexV2Bot: { AliasArn: alias } })),
        "placeholder",
        "Parameters.LexV2Bot.AliasArn",
        new RegExp(`fill in ${placeholder}; allowed: the ARN of a Lex bot alias`),
      ),
    ),
  },
  "placeholders in event hooks, views and prompts": {
    good: [flow(hooks({ CustomerQueue: FLOW_ARN })), flow(view({})), flow(play(UUID))],
    bad: [
      refused(
        flow(hooks({ CustomerQueue: "${QueueFlowArn}" })),
        "placeholder",
        "Parameters.EventHooks.CustomerQueue",
        /fill in \$\{QueueFlowArn\}; allowed: the id \(a UUID\) or ARN of a flow/,
      ),
      refused(
        flow(view({ ViewResource: { Id: "<<ViewArn>>" } })),
        "placeholder",
        "Parameters.ViewResource.Id",
        /fill in <<ViewArn>>; allowed: .* a view/,
      ),
      refused(
        flow(play("__PROMPT_ID__")),
        "placeholder",
        "Parameters.PromptId",
        /fill in __PROMPT_ID__; allowed: .* a prompt/,
      ),
      refused(
        flow(play("welcome")),
        "id-format",
        "Parameters.PromptId",
        /is "welcome"; allowed: the id \(a UUID\) or ARN of a prompt/,
      ),
    ],
  },
  "a Lex bot": {
    good: [flow(lex({ LexBot: { Name: "Bot", Region: "us-east-1", Alias: "live" } }))],
    bad: [
      refused(
        flow(lex({})),
        "parameter",
        "Parameters",
        /has none of LexV2Bot, LexBot; exactly one of LexV2Bot, LexBot is needed/,
      ),
    ],
  },
  "events that end a wait": {
    good: [flow(wait({ Events: ["CustomerReturned"] }, ["CustomerReturned", "WaitCompleted"]))],
    bad: [
      refused(
        flow(wait({ Events: ["CallerSighed"] }, ["CallerSighed", "WaitCompleted"])),
        "parameter",
        "Parameters.Events[0]",
        /is "CallerSighed"; allowed: "CustomerReturned", "BotParticipantDisconnected"/,
      ),
      refused(
        flow(wait({ Events: ["CustomerReturned"] })),
        "condition",
        "Transitions.Conditions",
        /has no condition Equals CustomerReturned/,
      ),
    ],
  },
  "the end of a wait": {
    good: [flow(wait({}))],
    bad: [
      refused(
        flow(wait({}, [])),
        "condition",
        "Transitions.Conditions",
        /has no condition Equals WaitCompleted; it is required/,
      ),
    ],
  },
  "contact data": {
    good: [flow(data({ LanguageCode: "en-US", TargetContact: "Current" }))],
    bad: [
      refused(
        flow(data({ TargetContact: "Current" })),
        "parameter",
        "Parameters",
        /has none of Name, Description, LanguageCode/,
      ),
      refused(
        flow(data({ Name: "a", Mood: "good" })),
        "parameter",
        "Parameters.Mood",
        /is "good", but there is no such parameter; allowed: Name/,
      ),
      refused(
        flow(data({ Name: "a", References: { Type: "b" } })),
        "parameter",
        "Parameters.References",
        /no such parameter/,
      ),
    ],
  },
  "one of the two routing parameters": {
    good: [
      flow(routing({ QueuePriority: "1" })),
      flow(routing({ QueueTimeAdjustmentSeconds: "-60" })),
    ],
    bad: [
      refused(
        flow(routing({ QueuePriority: "1", QueueTimeAdjustmentSeconds: "60" })),
        "parameter",
        "Parameters",
        /has QueuePriority and QueueTimeAdjustmentSeconds; exactly one of/,
      ),
    ],
  },
  "whole numbers": {
    good: [flow(callback()), flow(wait({ TimeLimitSeconds: "$.Attributes.seconds" }))],
    bad: [
      refused(
        flow(routing({ QueuePriority: "0" })),
        "parameter",
        "Parameters.QueuePriority",
        /is "0"; allowed: a whole number from "1"/,
      ),
      refused(
        flow(routing({ QueueTimeAdjustmentSeconds: "later" })),
        "parameter",
        "Parameters.QueueTimeAdjustmentSeconds",
        /is "later"; allowed: a whole number/,
      ),
      refused(
        flow(callback({ RetryDelaySeconds: "soon" })),
        "parameter",
        "Parameters.RetryDelaySeconds",
        /is "soon"; allowed: a whole number from "1" to "259200"/,
      ),
      refused(
        flow(wait({ TimeLimitSeconds: "0" })),
        "parameter",
        "Parameters.TimeLimitSeconds",
        /is "0"; allowed: a whole number from "1" to "604800", or one reference/,
      ),
      refused(
        flow(view({ InvocationTimeLimitSeconds: "a while" })),
        "parameter",
        "Parameters.InvocationTimeLimitSeconds",
        /is "a while"; allowed: a whole number from "1"/,
      ),
      refused(
        flow(
          plain("TransferParticipantToThirdParty", {
            ThirdPartyPhoneNumber: "+12065550199",
            ThirdPartyConnectionTimeLimitSeconds: "long",
            ContinueFlowExecution: "False",
          }),
        ),
        "parameter",
        "Parameters.ThirdPartyConnectionTimeLimitSeconds",
        /is "long"; allowed: a whole number from "0" to "600"/,
      ),
    ],
  },
  "who is recorded": {
    good: [
      flow(record({ RecordedParticipants: [] })),
      flow(
        record({ RecordedParticipants: ["Agent", "Customer"], IVRRecordingBehavior: "Enabled" }),
      ),
    ],
    bad: [
      refused(
        flow(record("On")),
        "parameter",
        "Parameters.RecordingBehavior",
        /is "On"; allowed: an object/,
      ),
      refused(
        flow(record({ RecordedParticipants: ["Everybody"] })),
        "parameter",
        "Parameters.RecordingBehavior.RecordedParticipants[0]",
        /is "Everybody"; allowed: "Agent", "Customer"/,
      ),
    ],
  },
  "a task": {
    good: [flow(task({ ContactFlowId: UUID, Name: "Call back" }))],
    bad: [
      refused(
        flow(task({})),
        "parameter",
        "Parameters",
        /has none of ContactFlowId, TaskTemplateId; at least one/,
      ),
    ],
  },
  "the settings of a module": {
    good: [flow(play(UUID), "MODULE")],
    bad: [
      refused(
        { ...flow(play(UUID)), flowType: "MODULE" },
        "document",
        "Settings",
        /Settings is missing; a module must have an object/,
      ),
    ],
  },
  "MessageParticipantIteratively in flows that hold somebody": flowTypePoint(
    loopPrompts,
    "CUSTOMER_QUEUE",
    "CONTACT_FLOW",
  ),
  "DequeueContactAndTransferToQueue in queue flows": flowTypePoint(
    dequeue,
    "CUSTOMER_QUEUE",
    "CONTACT_FLOW",
  ),
  "TransferContactToAgent in transfer flows": flowTypePoint(
    toAgent,
    "AGENT_TRANSFER",
    "CONTACT_FLOW",
  ),
  "InvokeFlowModule in inbound flows": flowTypePoint(
    invokeModule,
    "CONTACT_FLOW",
    "CUSTOMER_WHISPER",
  ),
  "CreateCallbackContact where a caller is": flowTypePoint(
    callback(),
    "CUSTOMER_QUEUE",
    "CUSTOMER_WHISPER",
  ),
  "ConnectParticipantWithLexBot where a caller is": flowTypePoint(
    lex({ LexV2Bot: { AliasArn: ALIAS } }),
    "CONTACT_FLOW",
    "AGENT_WHISPER",
  ),
  "CompleteOutboundCall in outbound flows": flowTypePoint(
    outbound,
    "OUTBOUND_WHISPER",
    "CONTACT_FLOW",
  ),
  "failures of a call to a third party": {
    good: [
      flow(callThirdParty("True", FAILURES)),
      flow(callThirdParty("True", ["NoMatchingError"]), "AGENT_TRANSFER"),
    ],
    bad: [
      refused(
        flow(callThirdParty("True", FAILURES), "AGENT_TRANSFER"),
        "error-branch",
        "Transitions.Errors[0].ErrorType",
        /is "CallFailed"; allowed: NoMatchingError/,
      ),
      refused(
        flow(callThirdParty("True", ["NoMatchingError"])),
        "error-branch",
        "Transitions.Errors",
        /has no CallFailed; that branch is required/,
      ),
    ],
  },
  "the threshold of metrics about agents": {
    good: [
      flow(metric("NumberOfAgentsStaffed", "NumberGreaterThan", "0")),
      flow(metric("NumberOfContactsInQueue", "NumberGreaterThan", "5")),
    ],
    bad: [
      refused(
        flow(metric("NumberOfAgentsStaffed", "NumberGreaterThan", "2")),
        "condition",
        OPERAND,
        /is "2"; allowed: "0", for metrics about agents/,
      ),
    ],
  },
  "a voice that cannot be set": {
    good: [flow(voice(["NoMatchingError"]))],
    warned: [
      refused(
        flow(voice([])),
        "error-branch",
        "Transitions.Errors",
        /has no NoMatchingError; the guide requires that branch/,
      ),
    ],
    bad: [
      refused(
        flow(voice(["NoMatchingError", "InvalidVoice"])),
        "error-branch",
        "Transitions.Errors[1].ErrorType",
        /is "InvalidVoice"; allowed: NoMatchingError/,
      ),
    ],
  },
};
