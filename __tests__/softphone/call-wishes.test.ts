import { callOptions, NO_WISHES } from "../../softphone/call/call-wishes";

const problemsOf = (wishes: Partial<typeof NO_WISHES>): readonly string[] => {
  const wished = callOptions({ ...NO_WISHES, ...wishes });
  return "problems" in wished ? wished.problems : [];
};

describe("the forms of the page", () => {
  it("become the options of a call", () => {
    const wished = callOptions({
      ...NO_WISHES,
      headers: "User-to-User: 12\nISUP-OLI = 60\n",
      attributes: "tier=gold",
      queue: "queue-1",
      seed: "7",
      faults: ["prompt"],
      closed: true,
    });
    expect(wished).toMatchObject({
      options: {
        callerNumber: "+12065550100",
        sipHeaders: { "User-to-User": "12", "ISUP-OLI": "60" },
        attributes: { tier: "gold" },
        queue: "queue-1",
        seed: 7,
        open: false,
        faults: [{ kind: "action", error: "NoMatchingError" }],
      },
    });
  });

  it("withhold the number, whatever the field says", () => {
    const wished = callOptions({ ...NO_WISHES, number: "x", withheld: true });
    expect(wished).toMatchObject({ options: { callerNumber: null } });
  });

  it("say all at once what is wrong in them", () => {
    expect(
      problemsOf({ number: "555", seed: "1.5", headers: "no separator", attributes: "ok=1" }),
    ).toEqual([
      "The number “555” must be such as +12065550100: +, country code, digits.",
      "The seed “1.5” must be a whole number, or empty.",
      "The header “no separator” must be such as Name: value.",
    ]);
  });
});
