import { createHmac } from "node:crypto";
import type {
  Adapter,
  Credentials,
  ParsedMessage,
  ProviderRequest,
  Trace,
  Verdict,
} from "#lib/ingest/adapter.ts";
import { isSameSecret } from "#lib/ingest/constant-time.ts";
import { faultsOf, formOf } from "#lib/ingest/form-fields.ts";
import { noSettings } from "#lib/ingest/no-settings.ts";
import { toldSegments } from "#lib/ingest/told-segments.ts";
import { xmlAnswer } from "#lib/ingest/xml-answer.ts";

/** What an outgoing message comes to; an incoming one is received. */
const OUTGOING = new Set([
  "accepted",
  "scheduled",
  "queued",
  "sending",
  "sent",
  "delivered",
  "undelivered",
  "failed",
  "canceled",
  "read",
]);

/**
 * The dialect that Twilio made and others speak: a form, signed with HMAC-SHA1 over the source's public
 * URL and every field. It has no timestamp, so MessageSid is what stops replays.
 * @param signatureHeader in lower case
 */
export function twilioCompatible({
  title,
  signatureHeader,
}: {
  title: string;
  signatureHeader: string;
}): Adapter {
  return {
    title,
    ways: [{ auth: "signature", assurance: "body" }],
    methods: ["POST"],
    mediaTypes: ["application/x-www-form-urlencoded"],
    settings: noSettings,
    makeSecret: () => null,
    verify: (request, credentials, trace) =>
      verdictOn(request.headers.get(signatureHeader), request, credentials, trace),
    parse: parseForm,
    respond: (results) => xmlAnswer(results, "text/xml"),
  };
}

function verdictOn(
  given: string | null,
  request: ProviderRequest,
  { secrets, publicUrl }: Credentials,
  trace?: Trace,
): Verdict {
  if (!given) return { ok: false, reason: "no-proof" };
  const fields = signedFields(request);
  const signed = urlSpellings(publicUrl).map((url) => url + fields);
  for (const text of signed) trace?.("signed text", text);
  trace?.("given signature", given);
  const fitting = secrets.filter((secret) =>
    signed.some((text) => {
      const expected = createHmac("sha1", secret).update(text, "utf8").digest("base64");
      trace?.("expected signature", expected);
      return isSameSecret(expected, given);
    }),
  );
  return fitting.length > 0 ? { ok: true } : { ok: false, reason: "wrong-proof" };
}

/** Field names in order, each followed by its values, once each and in order. */
function signedFields(request: ProviderRequest): string {
  const form = formOf(request);
  const names = [...new Set(form.keys())].sort();
  return names
    .flatMap((name) => [...new Set(form.getAll(name))].sort().map((value) => name + value))
    .join("");
}

/** The address is signed sometimes with and sometimes without its port, standard or not. */
function urlSpellings(address: string): string[] {
  const { protocol, port } = new URL(address);
  const [start = "", written = ""] =
    /^https?:\/\/(?:[^/?#@]*@)?(?:\[[^\]]*\]|[^/?#:]*)(:\d*)?/i.exec(address) ?? [];
  const host = start.slice(0, start.length - written.length);
  const rest = address.slice(start.length);
  const ported = `${host}:${port || (protocol === "https:" ? "443" : "80")}${rest}`;
  return [...new Set([address, host + rest, ported])];
}

function parseForm(request: ProviderRequest): ParsedMessage[] {
  const form = formOf(request);
  if (OUTGOING.has(form.get("MessageStatus") ?? form.get("SmsStatus") ?? "")) return [];
  const errors = faultsOf(form, ["From", "To"]);
  if (errors.length > 0) return [{ errors }];
  return [
    {
      from: form.get("From") ?? "",
      to: form.get("To") ?? "",
      text: form.get("Body") ?? "",
      providerId: form.get("MessageSid") || form.get("SmsSid") || null,
      sentAt: null,
      sentClock: "unknown",
      toPointer: "/To",
      ...toldSegments(form.get("NumSegments")),
    },
  ];
}
