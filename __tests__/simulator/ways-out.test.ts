import { UnsupportedActionError } from "../../simulator/simulator-error";
import { action, artefactOf, ask, flowOf, hangUp, say } from "../support/flows";
import { dial } from "../support/telephone";

const errors = { NoMatchingError: "error" };
const QUEUE = "33333333-0000-4000-8000-000000000001";

const chooseQueue = (id: string, next = "transfer") =>
  action("choose", "UpdateContactTargetQueue", { QueueId: id }, { next, errors });

const transfer = action(
  "transfer",
  "TransferContactToQueue",
  {},
  { next: "error", errors: { QueueAtCapacity: "full", NoMatchingError: "error" } },
);

describe("a transfer", () => {
  it("to a queue needs a working queue", async () => {
    const flow = flowOf(chooseQueue(QUEUE), transfer, say("full"), say("error"), hangUp);
    let call = dial(artefactOf(flow));
    await call.endsWith("transferred-to-queue", QUEUE);
    const bare = flowOf(transfer, say("full"), say("error"), hangUp);
    call = dial(artefactOf(bare));
    await call.hears(/error/);
    const nowhere = flowOf(
      chooseQueue("$.Attributes.queue"),
      transfer,
      say("full"),
      say("error"),
      hangUp,
    );
    call = dial(artefactOf(nowhere));
    await call.hears(/error/);
  });

  it("to a full queue takes its own branch", async () => {
    const flow = flowOf(chooseQueue(QUEUE), transfer, say("full"), say("error"), hangUp);
    const fault = { kind: "action", error: "QueueAtCapacity", block: "transfer" } as const;
    const call = dial(artefactOf(flow), { faults: [fault] });
    await call.hears(/full/);
  });

  it("to another flow ends this one", async () => {
    const flow = (id: string) =>
      flowOf(
        action("go", "TransferToFlow", { ContactFlowId: id }, { next: "error", errors }),
        say("error"),
        hangUp,
      );
    let call = dial(artefactOf(flow("next-flow")));
    await call.endsWith("transferred-to-flow", "next-flow");
    call = dial(artefactOf(flow("$.Attributes.flow")));
    await call.hears(/error/);
  });

  it("to a number may come back", async () => {
    const parameters = {
      ThirdPartyPhoneNumber: "+12065550199",
      ThirdPartyConnectionTimeLimitSeconds: "30",
    };
    const leaving = flowOf(
      action(
        "go",
        "TransferParticipantToThirdParty",
        { ...parameters, ContinueFlowExecution: "False" },
        { next: "error", errors },
      ),
      say("error"),
      hangUp,
    );
    let call = dial(artefactOf(leaving));
    await call.endsWith("transferred-to-number", "+12065550199");
    const resuming = flowOf(
      action(
        "go",
        "TransferParticipantToThirdParty",
        { ...parameters, ContinueFlowExecution: "True" },
        {
          next: "back",
          errors: { CallFailed: "error", ConnectionTimeLimitExceeded: "error", ...errors },
        },
      ),
      say("back"),
      say("error"),
      hangUp,
    );
    call = dial(artefactOf(resuming));
    await call.hears(/back/);
  });
});

describe("a transfer to a number", () => {
  const parameters = {
    ThirdPartyPhoneNumber: "$.Attributes.number",
    ThirdPartyConnectionTimeLimitSeconds: "30",
  };
  const flow = (continues: "True" | "False") =>
    flowOf(
      action(
        "go",
        "TransferParticipantToThirdParty",
        { ...parameters, ContinueFlowExecution: continues },
        {
          next: "back",
          errors: {
            ...(continues === "True" && {
              CallFailed: "back",
              ConnectionTimeLimitExceeded: "back",
            }),
            ...errors,
          },
        },
      ),
      say("back"),
      say("error"),
      hangUp,
    );

  it.each(["True", "False"] as const)(
    "that is empty takes the error branch (continue: %s)",
    async (continues) => {
      const call = dial(artefactOf(flow(continues)));
      await call.hears(/^error$/);
      expect(call.happenings("refused")[0]?.reason).toMatch(/number to transfer to is empty/);
    },
  );

  it("that a reference gives is taken", async () => {
    const call = dial(artefactOf(flow("False")), { attributes: { number: "+12065550142" } });
    await call.endsWith("transferred-to-number", "+12065550142");
  });
});

describe("a callback number", () => {
  const flow = (validation: object, phone: boolean) =>
    flowOf(
      ask(
        "ask",
        "set",
        { InputValidation: validation },
        { NoMatchingError: "error", ...(phone && { InvalidPhoneNumber: "error" }) },
      ),
      action(
        "set",
        "UpdateContactCallbackNumber",
        { CallbackNumber: "$.StoredCustomerInput" },
        {
          next: "thanks",
          errors: { InvalidCallbackNumber: "bad", CallbackNumberNotDialable: "bad" },
        },
      ),
      say("thanks"),
      say("bad"),
      say("error"),
      hangUp,
    );

  it("may be what a phone number input stored", async () => {
    const validation = { PhoneNumberValidation: { NumberFormat: "Local", CountryCode: "US" } };
    const call = dial(artefactOf(flow(validation, true)));
    await call.presses("2065550100#");
    await call.hears(/^thanks$/);
  });

  it("is not what any other input stored", async () => {
    const call = dial(artefactOf(flow({ CustomValidation: { MaximumLength: "10" } }, false)));
    await call.presses("2065550100");
    await call.hears(/^bad$/);
  });
});

describe("a wait", () => {
  const flow = (parameters: object, conditions: readonly (readonly [string, string, string])[]) =>
    flowOf(
      action(
        "wait",
        "Wait",
        { TimeLimitSeconds: "60", ...parameters },
        { next: "waited", errors, conditions },
      ),
      say("waited"),
      say("on"),
      say("error"),
      hangUp,
    );
  const done = ["Equals", "WaitCompleted", "waited"] as const;

  it("without an event to wait for is refused on the telephone", async () => {
    const call = dial(artefactOf(flow({}, [done])));
    await call.hears(/^error$/);
    expect(call.happenings("refused")[0]?.reason).toMatch(/waits only for Events/);
  });

  it("for an event passes in silence", async () => {
    const back = ["Equals", "CustomerReturned", "on"] as const;
    const call = dial(artefactOf(flow({ Events: ["CustomerReturned"] }, [done, back])));
    await call.waits();
    await call.hears(/^waited$/);
    expect(call.happenings("prompt")[0]?.at).toBe(60);
  });

  it("beside the flow takes no time", async () => {
    const beside = { ContinueExecution: "True", MinimumWaitTimeSeconds: "0" };
    const call = dial(artefactOf(flow(beside, [done, ["Equals", "Continue", "on"]])));
    await call.hears(/^on$/);
    expect(call.happenings("prompt")[0]?.at).toBe(0);
  });
});

describe("a setting that no caller hears", () => {
  it.each([
    ["UpdateContactMediaStreamingBehavior", { MediaStreamingState: "Enabled" }],
    [
      "CreateWisdomSession",
      { WisdomAssistantArn: "arn:aws:wisdom:us-east-1:111122223333:assistant/a" },
    ],
    ["UpdatePreviousContactParticipantState", { PreviousContactParticipantState: "OffHold" }],
  ] as const)("%s goes on", async (type, parameters) => {
    const flow = flowOf(
      action("set", type, parameters, { next: "after", errors }),
      say("after"),
      say("error"),
      hangUp,
    );
    const call = dial(artefactOf(flow));
    await call.hears(/^after$/);
    expect(call.happenings("setting")[0]?.name).toBe(type);
  });

  it("takes its error branch where one fails", async () => {
    const flow = flowOf(
      action("set", "CreateWisdomSession", {}, { next: "after", errors }),
      say("after"),
      say("error"),
      hangUp,
    );
    const fault = { kind: "action", error: "NoMatchingError", block: "set" } as const;
    const call = dial(artefactOf(flow), { faults: [fault] });
    await call.hears(/^error$/);
  });
});

describe("hours of operation", () => {
  const flow = flowOf(
    action(
      "hours",
      "CheckHoursOfOperation",
      { HoursOfOperationId: "hours" },
      {
        next: "error",
        conditions: [
          ["Equals", "True", "open"],
          ["Equals", "False", "closed"],
        ],
        errors,
      },
    ),
    say("open"),
    say("closed"),
    say("error"),
    hangUp,
  );

  it("are open or closed as the call is told", async () => {
    let call = dial(artefactOf(flow));
    await call.hears(/open/);
    call = dial(artefactOf(flow), { open: false });
    await call.hears(/closed/);
  });
});

describe("a distribution by percentage", () => {
  const flow = flowOf(
    action(
      "distribute",
      "DistributeByPercentage",
      {},
      {
        next: "rest",
        conditions: [
          ["NumberLessThan", "31", "thirty"],
          ["NumberLessThan", "51", "twenty"],
        ],
        errors: { NoMatchingCondition: "rest" },
      },
    ),
    say("thirty"),
    say("twenty"),
    say("rest"),
    hangUp,
  );

  it.each([
    [0, "thirty"],
    [0.299, "thirty"],
    [0.3, "twenty"],
    [0.499, "twenty"],
    [0.5, "rest"],
    [0.999, "rest"],
  ])("sends a draw of %d to %s", async (draw, way) => {
    const call = dial(artefactOf(flow), { draw });
    await call.hears(new RegExp(way));
  });
});

describe("a hang-up", () => {
  const flow = flowOf(
    say("welcome", "Welcome.", "ask"),
    ask("ask", "after"),
    say("after"),
    say("error"),
    hangUp,
  );

  it("during a prompt ends the call where it is", async () => {
    const call = dial(artefactOf(flow));
    await call.hears(/welcome/i);
    await call.hangsUp();
    await call.endsWith("hung-up");
    expect(call.events.at(-1)?.block).toBe("welcome");
  });

  it("during an entry takes no branch, not even an error's", async () => {
    const call = dial(artefactOf(flow));
    await call.hears(/welcome/i);
    await call.hears(/number/);
    await call.presses("12");
    await call.hangsUp();
    await call.endsWith("hung-up");
    expect(call.happenings("branch").map(({ branch }) => branch.from)).toEqual(["welcome"]);
  });
});

describe("an action that cannot be simulated", () => {
  it("stops the call that meets it, by name", async () => {
    const flow = flowOf(
      action(
        "ask Lex",
        "ConnectParticipantWithLexBot",
        {
          Text: "Hello",
          LexV2Bot: { AliasArn: "arn:aws:lex:us-east-1:111122223333:bot-alias/A/B" },
        },
        { next: "hang-up", errors: { NoMatchingError: "hang-up", NoMatchingCondition: "hang-up" } },
      ),
      hangUp,
    );
    const call = dial(artefactOf(flow));
    await call.failsWith(
      UnsupportedActionError,
      /"ask Lex" \(ConnectParticipantWithLexBot\).*docs\/supported-actions\.md/,
    );
  });

  it("may be an input that encrypts what is keyed", async () => {
    const encrypted = { InputEncryption: { EncryptionKeyId: "key", Key: "-----BEGIN" } };
    const call = dial(
      artefactOf(
        flowOf(
          say("welcome", "Welcome.", "ask"),
          ask("ask", "error", encrypted),
          say("error"),
          hangUp,
        ),
      ),
    );
    await call.hears(/welcome/i);
    await call.failsWith(UnsupportedActionError, /"ask".*needs an encryption key/);
  });

  it("does not disturb a call that does not meet it", async () => {
    const flow = flowOf(
      hangUp,
      action(
        "unused",
        "CreateTask",
        { TaskTemplateId: "call-back" },
        { next: "hang-up", errors: { NoMatchingError: "hang-up" } },
      ),
    );
    const call = dial(artefactOf(flow));
    await call.endsWith("disconnected");
  });
});

describe("an error that a flow has no branch for", () => {
  it("drops the contact", async () => {
    const flow = flowOf(
      action("say", "MessageParticipant", { SSML: "<speak>" }, { next: "hang-up" }),
      hangUp,
    );
    const call = dial(artefactOf(flow));
    await call.endsWith("flow-error");
  });
});
