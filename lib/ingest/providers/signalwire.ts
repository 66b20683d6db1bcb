import { twilioCompatible } from "#lib/ingest/twilio-compatible.ts";

/**
 * SignalWire's incoming message webhook (Compatibility API), signed by the project's signing key, which
 * is not its API token. https://developer.signalwire.com/guides/webhook-security
 * Whether and when it sends a request again is not documented.
 */
export const signalwire = twilioCompatible({
  title: "SignalWire",
  signatureHeader: "x-signalwire-signature",
});
