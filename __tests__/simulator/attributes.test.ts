import { action, artefactOf, ask, flowOf, hangUp, say } from "../support/flows";
import { dial } from "../support/telephone";

const set = (id: string, attributes: object, next: string) =>
  action(
    id,
    "UpdateContactAttributes",
    { Attributes: attributes },
    { next, errors: { NoMatchingError: "error" } },
  );

describe("contact attributes", () => {
  it("are kept to the end and filled from each other", async () => {
    const flow = flowOf(
      set("first", { code: "7665", "my name": "Ann" }, "second"),
      set("second", { copy: "$.Attributes.code$.Attributes.code" }, "echo"),
      say("echo", "$.Attributes.copy for $.Attributes['my name']"),
      say("error"),
      hangUp,
    );
    const call = dial(artefactOf(flow));
    await call.hears(/^76657665 for Ann$/);
    const { contact } = await call.endsWith("disconnected");
    expect(contact.attributes).toEqual({ code: "7665", copy: "76657665", "my name": "Ann" });
  });

  it("end empty where their value leads nowhere", async () => {
    const flow = flowOf(
      set("set", { code: "$.External.code" }, "echo"),
      say("echo", "Code: $.Attributes.code!"),
      say("error"),
      hangUp,
    );
    const call = dial(artefactOf(flow));
    await call.hears(/^Code: !$/);
  });

  it("may have references in their names", async () => {
    const flow = flowOf(
      set("round", { round: "2" }, "dynamic"),
      set("dynamic", { "survey_$.Attributes.round": "yes", "a-$.Attributes.round": "b" }, "echo"),
      say("echo", "$.Attributes.survey_2, $.Attributes.a-2"),
      say("error"),
      hangUp,
    );
    const call = dial(artefactOf(flow));
    await call.hears(/^yes, b$/);
  });

  it("must not end up without a name", async () => {
    const flow = flowOf(
      set("dynamic", { "$.Attributes.none": "yes" }, "echo"),
      say("echo"),
      say("error"),
      hangUp,
    );
    const call = dial(artefactOf(flow));
    await call.hears(/^error$/);
    expect(call.happenings("refused")[0]?.reason).toBe("an attribute has an empty name");
  });

  it("may come with the call", async () => {
    const flow = flowOf(say("echo", "<$.Attributes.customer>"), hangUp);
    let call = dial(artefactOf(flow), { attributes: { customer: "Ann" } });
    await call.hears(/^<Ann>$/);
    call = dial(artefactOf(flow));
    await call.hears(/^<>$/);
  });

  it("of a related contact are not this one's", async () => {
    const flow = flowOf(
      action(
        "set",
        "UpdateContactAttributes",
        { Attributes: { a: "b" }, TargetContact: "Related" },
        { next: "hang-up", errors: { NoMatchingError: "hang-up" } },
      ),
      hangUp,
    );
    const { contact } = await dial(artefactOf(flow)).endsWith("disconnected");
    expect(contact.attributes).toEqual({});
  });
});

describe("other things a flow can refer to", () => {
  it.each([
    ["$.CustomerEndpoint.Address", "+12065550123"],
    ["$.SystemEndpoint.Address", "+18005550199"],
    ["$.Channel", "VOICE"],
    ["$.LanguageCode", "en-US"],
    ["$.TextToSpeechVoiceId", "Joanna"],
    ["$.AwsRegion", "us-east-1"],
    ["$.Agent.FirstName", ""],
    ["$.External.code", ""],
    ["$.Attributes.toString", ""],
  ])("%s is '%s'", async (reference, value) => {
    const flow = flowOf(say("echo", `<${reference}>`), hangUp);
    const call = dial(artefactOf(flow), { callerNumber: "+12065550123" });
    await call.hears(new RegExp(`^<${value.replace("+", "\\+")}>$`));
  });

  it("has no caller's number where it is withheld", async () => {
    const flow = flowOf(say("echo", "<$.CustomerEndpoint.Address>"), hangUp);
    const call = dial(artefactOf(flow), { callerNumber: null });
    await call.hears(/^<>$/);
  });

  it("has the SIP headers that came with the call", async () => {
    const flow = flowOf(
      action(
        "who",
        "Compare",
        { ComparisonValue: "$.Media.Sip.Headers.ISUP-OLI" },
        {
          next: "landline",
          conditions: [["Equals", "60", "mobile"]],
          errors: { NoMatchingCondition: "landline" },
        },
      ),
      say("mobile", "Mobile <$.Media.Sip.Headers.From> <$.Media.Sip>."),
      say("landline", "Landline."),
      hangUp,
    );
    let call = dial(artefactOf(flow), { sipHeaders: { "ISUP-OLI": "60", From: "Ann" } });
    await call.hears(/^Mobile <Ann> <>\.$/);
    call = dial(artefactOf(flow));
    await call.hears(/^Landline/);
  });

  it("has the working queue's ARN and name once it is set, or came with the call", async () => {
    const echo = say("echo", "<$.Queue.Name> <$.Queue.ARN>");
    const queue = "33333333-0000-4000-8000-000000000001";
    const arn = `arn:aws:connect:us-east-1:111122223333:instance/00000000-aaaa-4bbb-8ccc-111111111111/queue/${queue}`;
    const flow = (id: string) =>
      flowOf(
        action(
          "choose",
          "UpdateContactTargetQueue",
          { QueueId: id },
          { next: "echo", errors: { NoMatchingError: "error" } },
        ),
        echo,
        say("error"),
        hangUp,
      );
    const named = new RegExp(`^<${queue}> <${arn}>$`);
    let call = dial(artefactOf(flow(queue)));
    await call.hears(named);
    call = dial(artefactOf(flow(arn)));
    await call.hears(named);
    call = dial(artefactOf(flowOf(echo, hangUp)), { queue });
    await call.hears(named);
    call = dial(artefactOf(flowOf(echo, hangUp)));
    await call.hears(/^<> <>$/);
  });

  it("keeps the stored input until the next one", async () => {
    const flow = flowOf(
      ask("first", "again"),
      action(
        "again",
        "GetParticipantInput",
        { Text: "Menu", InputTimeLimitSeconds: "5" },
        {
          next: "echo",
          errors: {
            InputTimeLimitExceeded: "echo",
            NoMatchingCondition: "echo",
            NoMatchingError: "echo",
          },
        },
      ),
      say("echo", "$.StoredCustomerInput"),
      say("error"),
      hangUp,
    );
    const call = dial(artefactOf(flow));
    await call.presses("7665");
    await call.hears(/menu/i);
    await call.waits();
    await call.hears(/^7665$/);
  });

  it("sees flow attributes, contact data, tags and the voice once they are set", async () => {
    const errors = { NoMatchingError: "error" };
    const flow = flowOf(
      action(
        "flow",
        "UpdateFlowAttributes",
        { FlowAttributes: { a: { Value: "one" } } },
        { next: "data", errors },
      ),
      action("data", "UpdateContactData", { LanguageCode: "de-DE" }, { next: "tag", errors }),
      action("tag", "TagContact", { Tags: { b: "two" } }, { next: "voice", errors }),
      action(
        "voice",
        "UpdateContactTextToSpeechVoice",
        { TextToSpeechVoice: "Vicki" },
        { next: "echo", errors },
      ),
      say("echo", "$.FlowAttributes.a $.LanguageCode $.Tags.b $.TextToSpeechVoiceId", "untag"),
      action("untag", "UntagContact", { TagKeys: ["b"] }, { next: "bare", errors }),
      say("bare", "<$.Tags.b>"),
      say("error"),
      hangUp,
    );
    const call = dial(artefactOf(flow));
    await call.hears(/^one de-DE two Vicki$/);
    await call.hears(/^<>$/);
  });
});
