import type { Adapter } from "#lib/ingest/adapter.ts";
import { emptyAnswer } from "#lib/ingest/empty-answer.ts";
import { faultsOf, formOf } from "#lib/ingest/form-fields.ts";
import { noSettings } from "#lib/ingest/no-settings.ts";
import { noSignature } from "#lib/ingest/no-signature.ts";
import { readInstant } from "#lib/ingest/read-instant.ts";

/**
 * 46elks' incoming SMS webhook: a form, and nothing that proves who sent it but the address.
 * https://www.46elks.se/docs/receive-sms
 * A body in the answer would go out as a reply, so there is none.
 */
export const elks46: Adapter = {
  title: "46elks",
  ways: [{ auth: "address", assurance: "address", hasToken: true }],
  methods: ["POST"],
  mediaTypes: ["application/x-www-form-urlencoded"],
  settings: noSettings,

  makeSecret() {
    return null;
  },

  verify: noSignature,

  parse(request) {
    const form = formOf(request);
    const isReport = form.has("status") && !form.has("message");
    if (isReport || (form.get("direction") ?? "incoming") !== "incoming") return [];
    const errors = faultsOf(form, ["from", "to"]);
    if (errors.length > 0) return [{ errors }];
    // It says UTC, and writes no offset.
    const sentAt = readInstant(form.get("created"), "utc");
    return [
      {
        from: form.get("from") ?? "",
        to: form.get("to") ?? "",
        text: form.get("message") ?? "",
        providerId: form.get("id") || null,
        sentAt,
        sentClock: sentAt === null ? "unknown" : "provider",
        toPointer: "/to",
      },
    ];
  },

  respond: emptyAnswer,
};
