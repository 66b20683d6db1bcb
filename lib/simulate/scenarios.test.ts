import { expect, test } from "vitest";
import { answerIngest } from "#lib/ingest/ingest.ts";
import { addNumber } from "#lib/numbers/add-number.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { asReceived } from "#lib/simulate/as-received.ts";
import { loadSource } from "#lib/simulate/load-source.ts";
import { isAsExpected, type Outcome } from "#lib/simulate/run.ts";
import {
  type SimulatedRequest,
  type SimulationInput,
  scenarios,
  simulate,
} from "#lib/simulate/scenarios.ts";
import type { SimulatedSource } from "#lib/simulate/simulated-source.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { routeDevice } from "#lib/sources/route-device.ts";
import { configureSite, PUBLIC_URL } from "#lib/testing/ingest-site.ts";
import { provenWays } from "#lib/testing/proven-ways.ts";

const site = await configureSite();
const NUMBERS = ["17875550101", "17875550114", "12125550117"];
for (const e164 of NUMBERS) await addNumber(site, { number: parseNumber(e164)! });

/** Every way that the simulator can prove a request in. */
const ways = [
  ...new Map(
    provenWays
      .filter(({ signingSecret }) => signingSecret === undefined)
      .map((way) => [`${way.kind} ${way.auth}`, way]),
  ).values(),
];

async function sourceOf({ kind, auth, secret, settings }: (typeof ways)[number]) {
  const name = `${kind}-${auth}`;
  await addSource(site, {
    name,
    provider: kind,
    auth,
    secret,
    settings: settings as Record<string, unknown>,
  });
  for (const [i, e164] of NUMBERS.entries()) {
    await routeDevice(site, { name, device: `phone-${i}`, e164 });
  }
  return loadSource(site, { name, site: PUBLIC_URL, numbers: NUMBERS });
}

/** Hands a request to the pipeline, as the server would. */
async function send(sent: SimulatedRequest): Promise<Outcome> {
  const { method, query, headers, body } = asReceived(sent.request);
  const [, name = "", token = null] = /\/api\/ingest\/([^/]+)(?:\/(.+))?$/.exec(sent.url) ?? [];
  const answer = await answerIngest({
    method,
    name,
    token,
    query,
    headers,
    client: () => "127.0.0.1",
    readBody: async () => body,
  });
  return { sent, answer: { status: answer.status, text: String(answer.body) }, attempts: 1 };
}

/** What stands on the numbers' pages, by number and what was received. */
function listedOf(source: string): string[] {
  const rows = site.driver
    .prepare(
      `select n.e164, o.sealed from messages m join numbers n on n.id = m.number_id
       join sources s on s.id = m.source_id join message_originals o on o.message_id = m.id
       where m.listed = 1 and s.name = ?`,
    )
    .all(source) as { e164: string; sealed: Buffer }[];
  return rows
    .map(({ e164, sealed }) => `${e164} ${JSON.parse(site.keyring.open(sealed, "message")).text}`)
    .sort();
}

/** What is not readable as it was meant, of all that was stored: but for bytes, each text ends with words. */
function unreadable(word: string): unknown[] {
  return site.driver
    .prepare(
      `select visibility, withheld_for, text from messages
       where visibility <> 'public' or (text not like '%${word}%' and text not like 'ff00%' and text not like '%zq%zq%')`,
    )
    .all();
}

const inputOf = (source: SimulatedSource, more: Partial<SimulationInput> = {}) => ({
  sources: [source] as const,
  scenarios,
  requests: scenarios.length * 3,
  isWhole: true,
  perSecond: 100,
  seed: 7,
  at: Date.now(),
  ...more,
});

test.each(ways)("$kind by $auth brings what it says, in every scenario", async (way) => {
  const source = await sourceOf(way);
  const { requests, messages, word } = simulate(
    inputOf(source, { requests: scenarios.length * 4 }),
  );
  expect(new Set(requests.map(({ scenario }) => scenario)).size).toBe(scenarios.length);
  for (const request of requests) {
    const outcome = await send(request);
    expect([isAsExpected(outcome), outcome]).toEqual([true, outcome]);
  }
  const expected = messages.map(({ e164, text }) => `${e164} ${text}`).sort();
  expect(listedOf(source.name)).toEqual(expected);
  expect(unreadable(word)).toEqual([]);
});

test("is the same for a seed and an instant, and for others another", async () => {
  const sources = await Promise.all(
    ways.map(({ kind, auth }) =>
      loadSource(site, { name: `${kind}-${auth}`, site: PUBLIC_URL, numbers: NUMBERS }),
    ),
  );
  const at = Date.UTC(2026, 10, 22, 10, 30);
  const make = (more: Partial<SimulationInput> = {}) =>
    simulate(
      inputOf(sources[0]!, {
        sources: sources as unknown as SimulationInput["sources"],
        scenarios: "mix",
        requests: 600,
        isWhole: false,
        at,
        ...more,
      }),
    );
  const [first, second] = [make(), make()];
  expect(second).toEqual(first);
  expect(new Set(first.requests.map(({ source }) => source)).size).toBe(sources.length);
  expect(new Set(first.requests.map(({ scenario }) => scenario)).size).toBe(scenarios.length);
  const texts = first.messages
    .filter(({ scenario }) => scenario !== "duplicate-new-id")
    .map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  for (const other of [make({ seed: 8 }), make({ at: at + 1000 })]) {
    expect(other.word).not.toBe(first.word);
    expect(other.requests[0]).not.toEqual(first.requests[0]);
  }
});
