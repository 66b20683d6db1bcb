import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { type Assurance, assurances, type Verdict } from "#lib/ingest/adapter.ts";
import { adapters } from "#lib/ingest/providers/index.ts";
import { headerWays } from "#lib/ingest/verify-request.ts";
import type { SignedRequest } from "#lib/simulate/dialect.ts";
import {
  ADDRESS,
  adapterOf,
  messageOf,
  messagesOf,
  requestOf,
  SIGNED_AT,
  verdictOn,
} from "#lib/testing/proven-request.ts";
import { type ProvenWay, provenWays } from "#lib/testing/proven-ways.ts";
import {
  bytesOf,
  type Change,
  changesOf,
  isAddress,
  isHeaderValue,
  isQuery,
  isSecret,
  type Place,
  type TamperedRequest,
  twiceOf,
  withChange,
} from "#lib/testing/tamper.ts";

const isWhole = process.env.GLASSPOST_FULL === "1";
const named = provenWays.map((way): [string, ProvenWay] => [nameOf(way), way]);

describe("the table", () => {
  test("has every way of every adapter, and nothing else", () => {
    const declared = Object.entries(adapters).flatMap(([kind, { ways }]) =>
      ways.map(({ auth }) => `${kind} ${auth}`),
    );
    const listed = new Set(provenWays.map(({ kind, auth }) => `${kind} ${auth}`));
    expect([...listed].sort()).toEqual(declared.sort());
    expect(new Set(named.map(([name]) => name)).size).toBe(named.length);
  });

  test("has a form for every method that an adapter takes", () => {
    for (const [kind, { methods }] of Object.entries(adapters)) {
      const shown = provenWays
        .filter((way) => way.kind === kind)
        .map((way) => requestOf(way).method);
      expect([kind, ...new Set(shown)].sort()).toEqual([kind, ...methods].sort());
    }
  });
});

describe.each(named)("%s", (_name, way) => {
  const request = requestOf(way);

  test("is accepted as its provider writes it, and read as what was sent", async () => {
    expect(await verdictOn(way, request)).toMatchObject({ ok: true });
    const [message] = messagesOf(way, request);
    expect(message).toMatchObject({ text: messageOf(way).text });
  });

  test("is worth what the adapter says", () => {
    const declared = adapterOf(way).ways.find(({ auth }) => auth === way.auth);
    expect(declared?.assurance).toBe(assuranceOf(way, request));
  });

  test("is refused with no secret, an empty one, or another", async () => {
    const isOpen = way.auth === "address";
    for (const secrets of [[], [""], ["another-secret-0123456789abcdefgh"]]) {
      expect((await verdictOn(way, request, { secrets })).ok).toBe(isOpen);
    }
  });

  test("is accepted with either of two secrets", async () => {
    const other = "another-secret-0123456789abcdefgh";
    for (const secrets of [
      [way.secret, other],
      [other, way.secret],
    ]) {
      expect(await verdictOn(way, request, { secrets })).toMatchObject({ ok: true });
    }
  });

  test("is refused with one byte changed, or a header left out or twice, where its proof covers", async () => {
    const found: string[] = [];
    const hits = new Set<unknown>();
    for (const place of way.covers) {
      const changes = [...changesAt(place, way, request)];
      expect(changes.length, place).toBeGreaterThan(10);
      for (const change of changes) {
        const { ok } = await verdictOnChange(way, request, place, change);
        if (!ok) continue;
        const loose = way.loose.find((each) => each.place === place && each.isThis(change));
        if (loose) hits.add(loose);
        const isSame = loose?.isOtherMessage || isSameMessage(way, request, place, change);
        if (!loose || !isSame) found.push(tell(place, change, loose ? "reads otherwise" : ""));
      }
    }
    expect(found).toEqual([]);
    // A change that is named and never found would hide what comes in its place.
    expect(way.loose.filter((each) => !hits.has(each)).map((each) => each.because)).toEqual([]);
  });

  test("is accepted whatever stands where its proof does not cover", async () => {
    for (const place of uncovered(way, request)) {
      const accepted = [];
      for (const change of changesAt(place, way, request)) {
        const { ok } = await verdictOnChange(way, request, place, change);
        if (ok) accepted.push(change);
      }
      expect(accepted.length, `${place} is covered, but the table does not say so`).toBeGreaterThan(
        0,
      );
    }
  });

  test("is read from nothing but what its proof covers", async () => {
    if (!isMessageCovered(way, request)) return;
    const { body, headers } = request;
    const strange = {
      form: new URLSearchParams({ From: "+1", from: "+1", msisdn: "1", text: "x", Text: "x" }),
      json: '{"from":"+1","to":"+1","text":"x"}',
    };
    const others: TamperedRequest[] = [
      ...["application/json", "application/x-www-form-urlencoded", "text/plain"].map((type) => ({
        ...request,
        headers: { ...headers, "content-type": type },
        body: Buffer.from(body),
      })),
      ...["from=%2B1&to=1&text=x", String(strange.form)].map((query) => ({
        ...request,
        query: request.query ? `${query}&${request.query}` : query,
        body: Buffer.from(body),
      })),
      ...(body === "" ? [strange.json, String(strange.form)] : []).flatMap((text) =>
        (["GET", "POST"] as const).map((method) => ({
          ...request,
          method,
          headers: {
            ...headers,
            "content-type": text.startsWith("{")
              ? "application/json"
              : "application/x-www-form-urlencoded",
          },
          body: Buffer.from(text),
        })),
      ),
    ];
    const expected = messagesOf(way, request);
    for (const other of others) {
      if (!(await verdictOn(way, other)).ok) continue;
      const messages = messagesOf(way, other);
      const isRead = Array.isArray(messages) && messages.some((each) => !("errors" in each));
      if (isRead) expect(messages).toEqual(expected);
    }
  });

  test("is valid for as long as the table says, either side of its time", async () => {
    const { after = null, before = null, unit = 1000 } = way.window ?? {};
    const at = (now: number) => verdictOn(way, request, { now });
    const years = 10 * 365 * 86_400_000;
    expect(await at(SIGNED_AT + (after ?? years))).toMatchObject({ ok: true });
    expect(await at(SIGNED_AT - (before ?? years))).toMatchObject({ ok: true });
    if (after !== null) {
      expect(await at(SIGNED_AT + after + unit)).toEqual({ ok: false, reason: "too-old" });
    }
    if (before !== null) {
      expect(await at(SIGNED_AT - before - unit)).toEqual({ ok: false, reason: "too-early" });
    }
  });

  test("is known again when it comes again", async () => {
    const verdicts = [await verdictOn(way, request), await verdictOn(way, requestOf(way))];
    const other = await verdictOn(way, requestOf(way, "second"));
    const nonces = [...verdicts, other].map((verdict) => verdict.ok && verdict.nonce);
    const ids = [request, requestOf(way)].map((each) => idOf(way, each));
    expect(ids[0]).toBe(ids[1]);
    if (way.replay === "nonce") {
      expect(nonces[0]).toEqual(expect.stringMatching(/./));
      expect(nonces[1]).toBe(nonces[0]);
      expect(nonces[2]).not.toBe(nonces[0]);
    } else {
      expect(nonces).toEqual([undefined, undefined, undefined]);
      expect(ids[0]).toEqual(way.replay === "id" ? expect.stringMatching(/./) : null);
    }
    // Whoever catches a proof that does not cover the message could send any message with it.
    const isByHeader = headerWays.includes(way.auth);
    if (!isByHeader && !isMessageCovered(way, request)) expect(way.replay).toBe("nonce");
  });
});

function nameOf({ kind, auth, form }: ProvenWay): string {
  return [kind, auth, form].filter(Boolean).join(" ");
}

/** Every place of a request that no proof of its way covers. */
function uncovered({ covers }: ProvenWay, { headers }: SignedRequest): Place[] {
  const names = Object.keys(headers).map((name): Place => `header ${name}`);
  const places: Place[] = ["body", "query", "address", ...names];
  return places.filter((place) => !covers.includes(place));
}

function isMessageCovered({ covers }: ProvenWay, { body }: SignedRequest): boolean {
  return covers.includes(body === "" ? "query" : "body");
}

/** What the table says that a proof is worth. */
function assuranceOf(way: ProvenWay, request: SignedRequest): Assurance {
  const [both, body, sender, address] = assurances;
  if (isMessageCovered(way, request)) return way.window?.after != null ? both : body;
  return way.covers.length > 0 ? sender : address;
}

function valueAt(place: Place, way: ProvenWay, request: SignedRequest): string {
  if (place === "body") return bytesOf(request.body);
  if (place === "query") return request.query;
  if (place === "address") return ADDRESS;
  if (place === "secret") return way.secret;
  return request.headers[place.slice(7)] ?? "";
}

/** The changes at a place that can come to pass. */
function* changesAt(place: Place, way: ProvenWay, request: SignedRequest): Generator<Change> {
  const isHeader = place.startsWith("header ");
  const canBe = isHeader ? isHeaderValue : filters[place];
  const value = valueAt(place, way, request);
  const changes = [...changesOf(value, isWhole), ...(isHeader ? twiceOf(value) : [])];
  for (const change of changes) {
    if (change.before !== change.after && (canBe?.(change.after) ?? true)) yield change;
  }
}

const filters: { [place: string]: (value: string) => boolean } = {
  query: isQuery,
  address: isAddress,
  secret: isSecret,
};

function verdictOnChange(
  way: ProvenWay,
  request: SignedRequest,
  place: Place,
  { after }: Change,
): Verdict | Promise<Verdict> {
  if (place === "address") return verdictOn(way, request, { publicUrl: after });
  if (place === "secret") return verdictOn(way, request, { secrets: [after] });
  return verdictOn(way, withChange(request, place, after));
}

/** Whether a changed request is still read as what was sent. */
function isSameMessage(
  way: ProvenWay,
  request: SignedRequest,
  place: Place,
  { after }: Change,
): boolean {
  if (place !== "body" && place !== "query") return true;
  const read = [request, withChange(request, place, after)].map((each) => messagesOf(way, each));
  return isDeepStrictEqual(read[0], read[1]);
}

function idOf(way: ProvenWay, request: SignedRequest): string | null {
  const [message] = messagesOf(way, request);
  return typeof message === "object" && "providerId" in message ? message.providerId : null;
}

/** A change in a few words, for whoever reads the failure. */
function tell(place: Place, { at, before, after }: Change, more: string): string {
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 8), at + 8));
  return [`${place} at ${at}: ${around(before)} became ${around(after)}`, more].join(" ").trim();
}
