import { twilioCompatible } from "#lib/simulate/twilio-compatible.ts";

/** https://www.twilio.com/docs/messaging/guides/webhook-request */
export const twilio = twilioCompatible({
  signatureHeader: "x-twilio-signature",
  fields: {
    AccountSid: `AC${"0".repeat(32)}`,
    ApiVersion: "2010-04-01",
    SmsStatus: "received",
  },
});
