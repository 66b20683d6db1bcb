import { z } from "zod";
import { problemAnswer } from "#lib/http/problem.ts";
import type { Adapter } from "#lib/ingest/adapter.ts";
import { decodeSmpp, smscAlphabets } from "#lib/ingest/decode-smpp.ts";
import { faultsOf, fieldBytes, formOf } from "#lib/ingest/form-fields.ts";
import { noSignature } from "#lib/ingest/no-signature.ts";
import { rejectionOf } from "#lib/ingest/results.ts";

/** What has to be known of a Jasmin gateway. */
export const jasminSettings = z.strictObject({
  alphabet: z
    .enum(smscAlphabets)
    .default("gsm-7")
    .describe("What the SMSC means by its default alphabet (coding 0)."),
});

/**
 * Jasmin's HTTP client connector: a form, in the address or in the body, with the content in the bytes
 * that the SMSC sent and, in newer versions, the same in hex as `binary`. Parts are joined already.
 * https://docs.jasminsms.com/en/latest/apis/ja-http/index.html
 * Nothing proves who sent it but the address. It does not say when a message was sent.
 */
export const jasmin: Adapter<z.infer<typeof jasminSettings>> = {
  title: "Jasmin",
  ways: [{ auth: "address", assurance: "address", hasToken: true }],
  methods: ["POST", "GET"],
  mediaTypes: ["application/x-www-form-urlencoded"],
  settings: jasminSettings,

  makeSecret() {
    return null;
  },

  verify: noSignature,

  parse(request, { alphabet }) {
    const form = formOf(request);
    if (form.has("message_status")) return [];
    const errors = faultsOf(form, ["from", "to"]);
    const hex = form.get("binary") ?? "";
    const isHex = hex !== "" && /^(?:[0-9a-f]{2})*$/i.test(hex);
    const bytes = isHex ? Buffer.from(hex, "hex") : fieldBytes(request, "content");
    if (bytes === null) errors.push({ pointer: "/content", detail: "must be the message's text" });
    if (errors.length > 0 || bytes === null) return [{ errors }];
    const coding = form.get("coding") ?? "";
    return [
      {
        from: form.get("from") ?? "",
        to: form.get("to") ?? "",
        providerId: form.get("id") || null,
        sentAt: null,
        sentClock: "unknown",
        toPointer: "/to",
        ...decodeSmpp(bytes, /^\d{1,3}$/.test(coding) ? Number(coding) & 0xff : 0, alphabet),
      },
    ];
  },

  respond(results) {
    const rejection = rejectionOf(results);
    if (rejection) return problemAnswer(rejection);
    // Any other status or body makes it send the message again.
    return { status: 200, headers: { "content-type": "text/plain" }, body: "ACK/Jasmin" };
  },
};
