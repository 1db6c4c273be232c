/** A request to the texting service, with the headers of a signed one. */
export const textRequest = (
  operation: string,
  body: object,
  url = "https://sms-voice.us-east-1.amazonaws.com/",
): Request =>
  new Request(url, {
    method: "POST",
    headers: {
      Authorization: "AWS4-HMAC-SHA256 Credential=stand-in",
      "X-Amz-Security-Token": "stand-in",
      "X-Amz-Target": `PinpointSMSVoiceV2.${operation}`,
    },
    body: JSON.stringify(body),
  });
