import { twilioCompatible } from "#lib/simulate/twilio-compatible.ts";

/** https://developer.signalwire.com/compatibility-api/cxml/messaging/ */
export const signalwire = twilioCompatible({
  signatureHeader: "x-signalwire-signature",
  fields: { AccountSid: "00000000-0000-4000-8000-000000000000" },
});
