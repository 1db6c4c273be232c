import { transferLoops, type IdentifiedFlow } from "../../../flows/language/transfer-loops";
import { disconnect, transferToFlow } from "../../../flows/language/build";

const ARN = "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-4333-8444-555555555555";

/** A flow that transfers to others, by their ids. */
const flow = (id: string, ...targets: readonly string[]): IdentifiedFlow => ({
  id,
  name: `the ${id}`,
  document: {
    Actions: [...targets.map((to, i) => transferToFlow(`go-${i}`, to, "end")), disconnect("end")],
  },
});

const findingsIn = (...flows: readonly IdentifiedFlow[]): readonly string[] =>
  [...transferLoops(flows)].flatMap(([id, findings]) =>
    findings.map(({ severity, rule, action, problem }) =>
      [id, severity, rule, action, problem].join(" "),
    ),
  );

describe("transfers among flows", () => {
  it("may lead from one flow to the next", () => {
    expect(findingsIn(flow("gate", "menu"), flow("menu", "voicemail"), flow("voicemail"))).toEqual(
      [],
    );
  });

  it("may lead to flows that are not known", () => {
    expect(findingsIn(flow("gate", "elsewhere"))).toEqual([]);
  });

  it("are noted in each flow of a round", () => {
    expect(
      findingsIn(flow("gate", "landing"), flow("landing", `${ARN}/contact-flow/gate`)),
    ).toEqual([
      "gate warning transfer-loop go-0 Parameters.ContactFlowId leads back to this flow: the gate -> the landing -> the gate",
      "landing warning transfer-loop go-0 Parameters.ContactFlowId leads back to this flow: the landing -> the gate -> the landing",
    ]);
  });

  it("are noted where a flow transfers to itself, and only there", () => {
    expect(findingsIn(flow("menu", "voicemail", "menu"), flow("voicemail"))).toEqual([
      "menu warning transfer-loop go-1 Parameters.ContactFlowId leads back to this flow: the menu -> the menu",
    ]);
  });

  it("name the shortest way round", () => {
    const [finding] = findingsIn(flow("a", "b"), flow("b", "c", "a"), flow("c", "b"));
    expect(finding).toMatch(/the a -> the b -> the a$/);
  });

  it("can be in documents of any shape", () => {
    const odd: IdentifiedFlow = { id: "odd", name: "odd", document: { Actions: [1, null, {}] } };
    expect(findingsIn(odd, { ...odd, document: null })).toEqual([]);
  });
});
