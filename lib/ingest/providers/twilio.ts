import { twilioCompatible } from "#lib/ingest/twilio-compatible.ts";

/**
 * Twilio's incoming message webhook, signed by the account's auth token.
 * https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export const twilio = twilioCompatible({
  title: "Twilio",
  signatureHeader: "x-twilio-signature",
});
