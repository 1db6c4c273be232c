import { LANGUAGES } from "../../../../flows/gate/languages";
import { messageBody } from "../../../../functions/challenge/delivery/message-body";
import { LONGEST_SENDER } from "../../../../functions/challenge/delivery/text-settings";

/** @see https://www.etsi.org/deliver/etsi_ts/123000_123099/123038/ table 6.2.1 */
const GSM = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;

const SENDER = "Example Bank of Some Long Name";
const CODE = "12345678";

const GSM_LANGUAGES = LANGUAGES.filter((language) => language !== "ja-JP");

describe("the words of a text", () => {
  it("say who sends it, then the code, then what to do if nobody called", () => {
    expect(messageBody("en-US", "Example Bank", "123456")).toBe(
      "Example Bank: your code is 123456. If you are not calling us now, ignore this. Tell nobody this code.",
    );
  });

  it.each(LANGUAGES)("name the sender first and the code once in %s", (language) => {
    const body = messageBody(language, SENDER, CODE);
    expect(body.startsWith(SENDER)).toBe(true);
    expect(body.split(CODE)).toHaveLength(2);
  });

  it.each(LANGUAGES.filter((language) => !language.startsWith("en")))(
    "are of its own in %s",
    (language) => {
      const english = messageBody("en-US", SENDER, CODE);
      expect(messageBody(language, SENDER, CODE)).not.toBe(english);
    },
  );

  it.each(GSM_LANGUAGES)("are one part in %s, with the longest sender and code", (language) => {
    expect(SENDER).toHaveLength(LONGEST_SENDER);
    const body = messageBody(language, SENDER, CODE);
    expect(body).toMatch(GSM);
    expect(body.length).toBeLessThanOrEqual(160);
  });

  it("are one part of 70 characters in Japanese, with a sender of 16", () => {
    const body = messageBody("ja-JP", "x".repeat(16), CODE);
    expect(body).not.toMatch(GSM);
    expect(body.length).toBeLessThanOrEqual(70);
  });

  it("are English in a language without words", () => {
    expect(messageBody("xx-XX", "Example Bank", "123456")).toContain("your code is 123456");
  });
});
