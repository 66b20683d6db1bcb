import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { type Assurance, assurances } from "#lib/ingest/adapter.ts";
import { adapters } from "#lib/ingest/providers/index.ts";
import { headerWays } from "#lib/ingest/verify-request.ts";
import type { SignedRequest } from "#lib/simulate/dialect.ts";
import {
  adapterOf,
  changesAt,
  messageOf,
  messagesOf,
  nameOf,
  requestOf,
  valueAt,
  verdictOn,
  verdictOnChange,
} from "#lib/testing/proven-request.ts";
import { type ProvenWay, provenWays, SIGNED_AT } from "#lib/testing/proven-ways.ts";
import { type Change, type Place, type TamperedRequest, withChange } from "#lib/testing/tamper.ts";

const OTHER_SECRET = "another-secret-0123456789abcdefgh";
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
    for (const secrets of [[], [""], [OTHER_SECRET]]) {
      // Where the secret is not the key, it proves nothing.
      if (secrets[0] && !way.covers.includes("secret")) continue;
      expect((await verdictOn(way, request, { secrets })).ok).toBe(isOpen);
    }
  });

  test("is refused by a source with settings of another", async () => {
    if (!way.foreignSettings) return;
    const settings = adapterOf(way).settings.parse(way.foreignSettings);
    expect(await verdictOn(way, request, { settings })).toMatchObject({ ok: false });
  });

  test("is refused with proof of an empty secret", async () => {
    if (way.auth === "address") return;
    const empty = { ...way, secret: "", signingSecret: "" };
    let forged: SignedRequest;
    try {
      forged = requestOf(empty);
    } catch {
      // With some, nothing can be signed without a key.
      return;
    }
    expect(await verdictOn(empty, forged)).toEqual({ ok: false, reason: "no-key" });
  });

  test("is accepted with either of two secrets", async () => {
    for (const secrets of [
      [way.secret, OTHER_SECRET],
      [OTHER_SECRET, way.secret],
    ]) {
      expect(await verdictOn(way, request, { secrets })).toMatchObject({ ok: true });
    }
  });

  test("is refused with one byte changed, or a header left out or twice, where its proof covers", async () => {
    const found: string[] = [];
    const hits = new Set<unknown>();
    for (const place of way.covers) {
      let tried = 0;
      for (const change of changesAt(place, way, request, isWhole)) {
        tried++;
        const { ok } = await verdictOnChange(way, request, place, change);
        if (!ok) continue;
        const loose = way.loose.find((each) => each.place === place && each.isThis(change));
        if (loose) hits.add(loose);
        const isSame = loose?.isOtherMessage || isSameMessage(way, request, place, change);
        if (!loose || !isSame) found.push(tell(place, change, loose ? "reads otherwise" : ""));
      }
      expect(tried, place).toBeGreaterThan(valueAt(place, way, request).length);
    }
    expect(found).toEqual([]);
    // A change that is named and never found would hide what comes in its place.
    expect(way.loose.filter((each) => !hits.has(each)).map((each) => each.because)).toEqual([]);
  });

  test("is accepted whatever stands where its proof does not cover", async () => {
    for (const place of uncovered(way, request)) {
      let accepted = 0;
      for (const change of changesAt(place, way, request, false)) {
        const { ok } = await verdictOnChange(way, request, place, change);
        accepted += ok ? 1 : 0;
      }
      expect(accepted, `${place} is covered, but the table does not say so`).toBeGreaterThan(0);
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

  test("has one nonce for one proof, whatever comes with it", async () => {
    if (way.replay !== "nonce") return;
    const { nonce } = (await verdictOn(way, request)) as { nonce?: string };
    let others = 0;
    for (const place of uncovered(way, request)) {
      for (const change of changesAt(place, way, request, false)) {
        const verdict = await verdictOnChange(way, request, place, change);
        if (verdict.ok && verdict.nonce !== nonce) others++;
      }
    }
    if (way.nonceTells) expect(others, way.nonceTells).toBeGreaterThan(0);
    else expect(others).toBe(0);
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
