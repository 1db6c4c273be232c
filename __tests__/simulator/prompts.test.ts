import { newContact } from "../../simulator/contact";
import { preparePrompt, type PromptParameters } from "../../simulator/speech/prepare-prompt";
import type { Speech } from "../../simulator/speech/speech";

const contact = {
  ...newContact(),
  attributes: {
    code: "7665",
    markup: '<say-as interpret-as="digits">12</say-as> & more',
    escaped: '<say-as interpret-as="digits">12</say-as> &amp; more',
    document: "<speak>Press <break time='2s'/>1, $.Attributes.code</speak>",
    rate: "50%",
  },
};

const speechOf = (parameters: PromptParameters): Speech => {
  const speech = preparePrompt(parameters)(contact);
  if (speech === undefined || speech === "broken") throw new Error(`No speech: ${String(speech)}`);
  return speech;
};

const CODE = `<say-as interpret-as="digits">$.Attributes.code</say-as>`;

describe("a prompt", () => {
  it("says digits one by one where SSML says so", () => {
    const speech = speechOf({ SSML: `<speak>Enter ${CODE} to continue</speak>` });
    expect(speech.spoken).toBe("Enter 7 6 6 5 to continue");
    expect(speech.text).toBe("Enter 7665 to continue");
    expect(speech.digits).toBe("7665");
    expect(speech.ssml).toBe(
      `<speak>Enter <say-as interpret-as="digits">7665</say-as> to continue</speak>`,
    );
  });

  it("says a number as one where nothing says otherwise", () => {
    const speech = speechOf({ Text: "Enter $.Attributes.code" });
    expect(speech.spoken).toBe("Enter 7665");
    expect(speech.digits).toBe("");
    expect(speech.ssml).toBeUndefined();
  });

  it("reads entities, aliases, comments and tags it does not know", () => {
    const { spoken } = speechOf({
      SSML: `<speak><!-- no --><p>You &amp; <sub alias="World Wide Web">WWW</sub></p><x:y/> &#33;</speak>`,
    });
    expect(spoken).toBe("You & World Wide Web !");
  });

  it.each([
    ["<speak>no end"],
    ["<speak><p>crossed</speak></p>"],
    ["<speak>a</speak><speak>b</speak>"],
    ["words <speak>before</speak>"],
    ["<speak><speak>nested</speak></speak>"],
    ["a < b"],
    ["<speak>a < b</speak>"],
    ["<speak>you & me</speak>"],
    ["<speak>$.Attributes.markup</speak>"],
    ["<speak>$.Attributes.document</speak>"],
    ["$.Attributes.none"],
  ])("cannot be said: %s", (ssml) => {
    expect(preparePrompt({ SSML: ssml })(contact)).toBe("broken");
  });

  it.each([
    ["$.Attributes.document", "Press 1, $.Attributes.code", "a whole document in a reference"],
    ["<speak>$.Attributes.escaped!</speak>", "1 2 & more!", "markup in a reference"],
    ["$.Attributes.code", "7665", "a reference to plain text"],
    ["Hello <break/> you", "Hello you", "a document without speak"],
    ["<p>no speak</p>", "no speak", "a document without speak"],
    [`<?xml version="1.0"?><speak>Hello</speak>`, "Hello", "a document with a prolog"],
  ])("is judged once its references are filled: %s is said as '%s'", (ssml, spoken) => {
    expect(speechOf({ SSML: ssml }).spoken).toBe(spoken);
  });

  it("reads references inside tags", () => {
    const slow = speechOf({
      SSML: `<speak><prosody rate="$.Attributes.rate">Hi</prosody></speak>`,
    });
    const plain = speechOf({ SSML: "<speak>Hi</speak>" });
    expect(slow.milliseconds).toBe(2 * plain.milliseconds);
  });

  it("takes longer when slow, spelled, or with breaks", () => {
    const lengthOf = (ssml: string): number =>
      speechOf({ SSML: `<speak>${ssml}</speak>` }).milliseconds;
    const plain = lengthOf("7665");
    expect(lengthOf(`<say-as interpret-as="digits">7665</say-as>`)).toBe(2000);
    expect(lengthOf(CODE)).toBe(2000);
    expect(lengthOf(`<prosody rate="50%">7665</prosody>`)).toBe(2 * plain);
    expect(lengthOf(`<prosody rate="slow">7665</prosody>`)).toBe(Math.round(plain / 0.75));
    expect(lengthOf(`7665<break time="1.5s"/>`)).toBe(plain + 1500);
    expect(lengthOf(`7665<break time="60s"/>`)).toBe(plain + 10_000);
    expect(lengthOf(`7665<break strength="strong"/>`)).toBe(plain + 800);
  });

  it("is named by its id where it is a recording", () => {
    expect(speechOf({ PromptId: "welcome" }).spoken).toBe("[recording welcome]");
    expect(speechOf({ PromptId: "welcome" }).milliseconds).toBe(5000);
  });
});
