import { handler } from "../../../../functions/challenge/handler-with-texts-and-flagging";
import { useCallerTable } from "../../../support/caller-table";
import { connectEvent, useLambda } from "../../../support/lambda";
import { NUMBER } from "../../../support/screening";
import { useTextService } from "../../../support/text-service";
import { textingVariables } from "../../../support/texting";

describe("the handler with texts and flagging", () => {
  const table = useCallerTable();
  const service = useTextService();

  useLambda(() => ({
    ...table.environment,
    ...textingVariables(),
    FLAG_DAYS: "30",
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: service.endpoint,
  }));

  it("texts a code, compares it, and lets an agent flag the caller", async () => {
    await expect(handler(connectEvent({ attempt: "1" }))).resolves.toMatchObject({
      delivery: "texted",
    });
    const keyed = service.texts()[0]?.code ?? "";
    await expect(handler(connectEvent({ request: "compare", keyed }))).resolves.toEqual({
      match: "right",
    });
    const flag = {
      Details: {
        ContactData: {
          ContactId: "contact-of-the-agent",
          CustomerEndpoint: { Address: NUMBER },
          InitiationMethod: "TRANSFER",
        },
        Parameters: { request: "flag" },
      },
    };
    await expect(handler(flag)).resolves.toEqual({ result: "blocked" });
    await expect(handler(connectEvent({ attempt: "1" }))).resolves.toMatchObject({
      verdict: "deny",
    });
  });
});
