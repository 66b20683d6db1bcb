import { createHmac } from "node:crypto";
import type { Adapter, Credentials, ProviderRequest, Trace, Verdict } from "#lib/ingest/adapter.ts";
import { isSameSecret } from "#lib/ingest/constant-time.ts";
import { faultsOf, formOf } from "#lib/ingest/form-fields.ts";
import { noSettings } from "#lib/ingest/no-settings.ts";
import { toldSegments } from "#lib/ingest/told-segments.ts";
import { withPlus } from "#lib/ingest/with-plus.ts";
import { xmlAnswer } from "#lib/ingest/xml-answer.ts";

const MAX_SIGNATURES = 20;

/**
 * Plivo's incoming message webhook. V2 is what it documents for messages: it signs the address and a
 * nonce, but nothing of the message. V3 signs the fields as well, and is what its SDKs check.
 * https://docs.plivo.com/docs/messaging/concepts/signature-validation
 * Whether it sends a request again, and then with the same nonce, is not documented.
 */
export const plivo: Adapter = {
  title: "Plivo",
  ways: [
    { auth: "signature-v2", assurance: "sender", hasToken: true },
    { auth: "signature", assurance: "body" },
  ],
  methods: ["POST", "GET"],
  mediaTypes: ["application/x-www-form-urlencoded"],
  settings: noSettings,

  makeSecret() {
    return null;
  },

  verify(request, credentials, trace) {
    const isV2 = credentials.auth === "signature-v2";
    const { headers } = request;
    const nonce = headers.get(`x-plivo-signature-v${isV2 ? 2 : 3}-nonce`) ?? "";
    const given = isV2
      ? [headers.get("x-plivo-signature-v2"), headers.get("x-plivo-signature-ma-v2")]
      : [headers.get("x-plivo-signature-v3"), headers.get("x-plivo-signature-ma-v3")].flatMap(
          (list) => list?.split(",", MAX_SIGNATURES) ?? [],
        );
    const signatures = given.flatMap((value) => value?.trim() || []);
    if (nonce === "" || signatures.length === 0) return { ok: false, reason: "no-proof" };
    // In a nonce of any form, what V3 signs could be passed off as what V2 signs.
    if (!/^[\w-]{1,128}$/.test(nonce)) return { ok: false, reason: "wrong-proof" };
    const { publicUrl } = credentials;
    const signed = isV2 ? baseOf(publicUrl) + nonce : `${signedV3(publicUrl, request)}.${nonce}`;
    return verdictOn(signed, { signatures, nonce }, credentials, trace);
  },

  parse(request) {
    const form = formOf(request);
    // A report of what was sent has a status, and WhatsApp comes to the same address.
    if (form.get("Status") || !["", "sms", "mms"].includes(form.get("Type") ?? "")) return [];
    const errors = faultsOf(form, ["From", "To"]);
    if (errors.length > 0) return [{ errors }];
    return [
      {
        from: withPlus(form.get("From") ?? ""),
        to: withPlus(form.get("To") ?? ""),
        // An MMS has its text in Body.
        text: form.get("Text") ?? form.get("Body") ?? "",
        providerId: form.get("MessageUUID") || null,
        sentAt: null,
        sentClock: "unknown",
        toPointer: "/To",
        ...toldSegments(form.get("Units")),
      },
    ];
  },

  respond(results) {
    return xmlAnswer(results, "application/xml");
  },
};

function verdictOn(
  signed: string,
  { signatures, nonce }: { signatures: string[]; nonce: string },
  { secrets }: Credentials,
  trace?: Trace,
): Verdict {
  trace?.("signed text", signed);
  for (const given of signatures) trace?.("given signature", given);
  const fitting = secrets.filter((secret) => {
    const expected = createHmac("sha256", secret).update(signed, "utf8").digest("base64");
    trace?.("expected signature", expected);
    return signatures.filter((given) => isSameSecret(expected, given)).length > 0;
  });
  return fitting.length > 0 ? { ok: true, nonce } : { ok: false, reason: "wrong-proof" };
}

function baseOf(address: string): string {
  return address.replace(/[?#].*$/s, "");
}

/** The address, its query in order, and the fields in order; in a GET all of them are its query. */
function signedV3(address: string, request: ProviderRequest): string {
  const isGet = request.method === "GET";
  const query = sortedPairs(isGet ? formOf(request) : new URL(address).searchParams)
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  const fields = isGet ? [] : sortedPairs(formOf(request));
  const mark = query !== "" || fields.length > 0 ? "?" : "";
  const stop = query !== "" && fields.length > 0 ? "." : "";
  return `${baseOf(address)}${mark}${query}${stop}${fields.flat().join("")}`;
}

function sortedPairs(form: URLSearchParams): [name: string, value: string][] {
  return [...form].sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
