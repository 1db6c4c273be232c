import fc from "fast-check";
import { flagRequestOf } from "../../../../functions/challenge/flagging/flag-request";
import { NUMBER } from "../../../support/screening";

const request = (contact: object) =>
  flagRequestOf({ Details: { ContactData: contact, Parameters: { request: "flag" } } });

describe("a request to flag a caller", () => {
  it("names the number, the contact that the agent was on and its queue", () => {
    expect(
      request({
        ContactId: "third",
        CustomerEndpoint: { Address: NUMBER },
        InitialContactId: "first",
        InitiationMethod: "TRANSFER",
        PreviousContactId: "second",
        Queue: { ARN: "arn", Name: "Reception" },
      }),
    ).toMatchObject({
      request: "flag",
      byAgent: true,
      contactId: "third",
      contacts: ["first", "second"],
      flaggedContact: "second",
      number: NUMBER,
      queue: "Reception",
    });
  });

  it.each([
    "INBOUND",
    "OUTBOUND",
    "QUEUE_TRANSFER",
    "API",
    "CALLBACK",
    "transfer",
    "",
    null,
    undefined,
    ["TRANSFER"],
  ])("is no agent's with the initiation method %j", (InitiationMethod) => {
    expect(request({ InitiationMethod }).byAgent).toBe(false);
  });

  it.each([undefined, null, {}, { Address: null }, { Address: "anonymous" }, { Address: "+0123" }])(
    "names no number where the caller's endpoint is %j",
    (CustomerEndpoint) => {
      expect(request({ CustomerEndpoint }).number).toBeUndefined();
    },
  );

  it("cleans the name of a queue of control codes, and shortens it", () => {
    expect(request({ Queue: { Name: " a\u001b]0;b\u0007c\n" } }).queue).toBe("a ]0;b c");
    expect(request({ Queue: { Name: "q".repeat(500) } }).queue).toHaveLength(127);
    expect(request({ Queue: { Name: "\u0000" } }).queue).toBeUndefined();
    expect(request({ Queue: null }).queue).toBeUndefined();
  });

  it("leaves out ids that are not shaped like ids", () => {
    const { contacts, flaggedContact } = request({
      InitialContactId: NUMBER,
      PreviousContactId: "a b",
    });
    expect({ contacts, flaggedContact }).toEqual({ contacts: [], flaggedContact: undefined });
  });

  it("is read from events of any shape", () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(typeof flagRequestOf(anything).byAgent).toBe("boolean");
        expect(flagRequestOf({ Details: { ContactData: anything } }).byAgent).toBe(false);
      }),
    );
  });
});
