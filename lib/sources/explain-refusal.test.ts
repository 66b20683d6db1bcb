import { expect, onTestFinished, test, vi } from "vitest";
import type { FetchText } from "#lib/ingest/adapter.ts";
import { answerIngest } from "#lib/ingest/ingest.ts";
import { asReceived } from "#lib/simulate/as-received.ts";
import type { SignedRequest } from "#lib/simulate/dialect.ts";
import { dialects } from "#lib/simulate/dialects.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { explainRefusal } from "#lib/sources/explain-refusal.ts";
import { listRefusals } from "#lib/sources/list-refusals.ts";
import { rotateSecret } from "#lib/sources/rotate-secret.ts";
import { configureSite, PUBLIC_URL } from "#lib/testing/ingest-site.ts";

const site = await configureSite();
const SECRET = "0123456789abcdef0123456789abcdef";

const noFetch: FetchText = async () => {
  throw new Error("Nothing is asked for.");
};

function twilioRequest(name: string, more: { secret?: string; publicUrl?: string } = {}) {
  const message = { from: "+9009", to: "+17875550101", text: "tide", id: "a", sentAt: null };
  return dialects.twilio.write([message], {
    auth: "signature",
    secret: SECRET,
    publicUrl: `${PUBLIC_URL}/api/ingest/${name}`,
    settings: {},
    now: Date.now(),
    nonce: "a",
    ...more,
  });
}

/** Sends what is refused, and waits until it is kept. */
async function refuse(name: string, request: SignedRequest): Promise<void> {
  const { method, query, headers, body } = asReceived(request);
  const before = (await listRefusals(site, name)).length;
  const answer = await answerIngest({
    method,
    name,
    token: null,
    query,
    headers,
    client: () => "192.0.2.7",
    readBody: async () => body,
  });
  expect(answer.status).toBe(401);
  await vi.waitFor(
    async () => expect((await listRefusals(site, name)).length).toBe(before + 1),
    10_000,
  );
}

async function explainLast(name: string) {
  const [refusal] = await listRefusals(site, name);
  return explainRefusal(site, { name, refusal: refusal!, fetchText: noFetch });
}

test("keeps what tells of the way that a request took, and explains it", async () => {
  await addSource(site, { name: "harbour", provider: "twilio", secret: SECRET });
  const request = twilioRequest("harbour", { publicUrl: "http://in.example/api/ingest/harbour" });
  const headers = { ...request.headers, "x-forwarded-host": "in.example", cookie: "a=1" };
  await refuse("harbour", { ...request, headers });
  const [kept] = await listRefusals(site, "harbour");
  expect(kept).toMatchObject({ reason: "wrong-proof", method: "POST", client: "192.0.2.7" });
  expect(kept!.headers).toMatchObject({ "x-forwarded-host": "in.example" });
  expect(kept!.headers).not.toHaveProperty("cookie");
  const { causes, steps } = await explainLast("harbour");
  expect(causes.map(({ ids }) => ids)).toEqual([["address-scheme", "address-host"]]);
  expect(steps).toContainEqual({ step: "from", value: "192.0.2.7" });
});

test("knows the secret that has ended, and those of the provider's other sources", async () => {
  await addSource(site, { name: "gull", provider: "twilio", secret: SECRET });
  await addSource(site, { name: "tern", provider: "twilio", secret: `${SECRET}-of-tern` });
  const soon = { name: "gull", secret: `${SECRET}-new`, graceMs: 1 };
  await rotateSecret(site, soon);
  vi.useFakeTimers({ now: Date.now() + 1000, toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  await refuse("gull", twilioRequest("gull"));
  // Three sources were given that one in this file: the source's own is told first.
  expect((await explainLast("gull")).causes).toMatchObject([{ ids: ["secret-ended"] }]);
  await refuse("gull", twilioRequest("gull", { secret: `${SECRET}-of-tern` }));
  const { causes } = await explainLast("gull");
  expect(causes).toMatchObject([{ ids: ["secret-of-another-source"] }]);
  expect(causes[0]!.cause).toContain("another source, tern");
  expect(JSON.stringify(await explainLast("gull"))).not.toContain(SECRET.slice(0, 14));
});

test("asks for a source that there is", async () => {
  await expect(listRefusals(site, "none")).rejects.toMatchObject({ kind: "not-found" });
  const refusal = { at: new Date().toISOString(), reason: null, ...twilioRequest("none") };
  await expect(
    explainRefusal(site, { name: "none", refusal, fetchText: noFetch }),
  ).rejects.toMatchObject({ kind: "not-found" });
});
