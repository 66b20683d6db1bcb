import { createHmac } from "node:crypto";
import { problemAnswer } from "#lib/http/problem.ts";
import type { Adapter, ProviderRequest } from "#lib/ingest/adapter.ts";
import { isSameSecret } from "#lib/ingest/constant-time.ts";
import { noSettings } from "#lib/ingest/no-settings.ts";
import { rejectionOf, statusOf } from "#lib/ingest/results.ts";

const EMPTY_TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>';

/**
 * Twilio's incoming message webhook: a form, signed with HMAC-SHA1 by the account's auth token over the
 * source's public URL and every field. It has no timestamp, so MessageSid is what stops replays.
 * https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export const twilio: Adapter = {
  title: "Twilio",
  ways: [{ auth: "signature", assurance: "body" }],
  methods: ["POST"],
  mediaTypes: ["application/x-www-form-urlencoded"],
  settings: noSettings,

  makeSecret() {
    return null;
  },

  verify(request, { secrets, publicUrl }, trace) {
    const given = request.headers.get("x-twilio-signature");
    if (!given) return { ok: false, reason: "no-proof" };
    const signed = urlSpellings(publicUrl).map((url) => url + signedFields(request));
    for (const text of signed) trace?.("signed text", text);
    const isSigned = secrets.some((secret) =>
      signed.some((text) => isSameSecret(signature(secret, text), given)),
    );
    return isSigned ? { ok: true } : { ok: false, reason: "wrong-proof" };
  },

  parse(request) {
    const form = formOf(request);
    const missing = ["From", "To"].filter((name) => !form.get(name));
    if (missing.length > 0) {
      return [
        { errors: missing.map((name) => ({ pointer: `/${name}`, detail: "must not be empty" })) },
      ];
    }
    return [
      {
        from: form.get("From") ?? "",
        to: form.get("To") ?? "",
        text: form.get("Body") ?? "",
        providerId: form.get("MessageSid") || form.get("SmsSid") || null,
        sentAt: null,
        sentClock: "unknown",
        toPointer: "/To",
      },
    ];
  },

  respond(results) {
    const rejection = rejectionOf(results);
    if (rejection) return problemAnswer(rejection);
    return {
      status: statusOf(results, 200),
      headers: { "content-type": "text/xml; charset=utf-8" },
      body: EMPTY_TWIML,
    };
  },
};

function formOf({ body }: ProviderRequest): URLSearchParams {
  return new URLSearchParams(body.toString("utf8"));
}

/** Field names in order, each followed by its values, once each and in order. */
function signedFields(request: ProviderRequest): string {
  const form = formOf(request);
  const names = [...new Set(form.keys())].sort();
  return names
    .flatMap((name) => [...new Set(form.getAll(name))].sort().map((value) => name + value))
    .join("");
}

/** Twilio signs the address sometimes with and sometimes without its port, standard or not. */
function urlSpellings(address: string): string[] {
  const { protocol, port } = new URL(address);
  const [start = "", written = ""] =
    /^https?:\/\/(?:[^/?#@]*@)?(?:\[[^\]]*\]|[^/?#:]*)(:\d*)?/i.exec(address) ?? [];
  const host = start.slice(0, start.length - written.length);
  const rest = address.slice(start.length);
  const ported = `${host}:${port || (protocol === "https:" ? "443" : "80")}${rest}`;
  return [...new Set([address, host + rest, ported])];
}

function signature(secret: string, text: string): string {
  return createHmac("sha1", secret).update(text, "utf8").digest("base64");
}
