import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { notifyCommitted } from "#db/commits.ts";
import { makeTestDatabase } from "#db/testing/database.ts";
import { responseOf } from "#lib/http/plain-answer.ts";
import { countIngested, countNotModified, countRequest } from "#lib/metrics/count.ts";
import { metricsAnswer } from "#lib/metrics/metrics-answer.ts";
import type { PageStats, StreamStats, WaiterStats } from "#lib/metrics/readings.ts";
import { startMetrics } from "#lib/metrics/start-metrics.ts";

const TOKEN = "tide-table-0123456789";

const pages: PageStats = {
  hits: 40,
  staleHits: 3,
  misses: 7,
  evictions: 2,
  entries: 5,
  bytes: 81_920,
  oldestAge: 29_500,
};
const streams: StreamStats = {
  open: 6,
  opened: 20,
  refused: { full: 4, "client-full": 1 },
  sent: 90,
  dropped: 1,
  polls: 8,
};

const waiters: WaiterStats = {
  open: 7,
  ended: { found: 3, over: 2, gone: 1, failed: 0 },
  refused: { full: 0, "client-full": 5 },
};

const ask = async (authorization?: string, token = TOKEN) =>
  responseOf(await metricsAnswer({ headers: { authorization } }, token));

test("metricsAnswer answers 404 before the process is measured", async () => {
  expect((await ask(`Bearer ${TOKEN}`)).status).toBe(404);
});

describe("metricsAnswer", () => {
  beforeAll(() => {
    const { db, remove } = makeTestDatabase();
    const others = { streams: () => streams, waiters: () => waiters, alerts: () => 2 };
    startMetrics(db, { pages: () => pages, ...others });
    // A second start changes nothing: the figures go on being the first one's, and counted once.
    startMetrics(db, { pages: () => ({ ...pages, hits: 0 }), ...others });
    notifyCommitted(db, { bodies: 3, holdMs: 1, commitMs: 2, longestWaitMs: 4 });
    return remove;
  });

  test("answers 404 where no token is configured, whatever is borne", async () => {
    for (const authorization of [undefined, "Bearer ", `Bearer ${TOKEN}`]) {
      const response = await ask(authorization, "");
      expect(response.status).toBe(404);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
    }
  });

  test.each([
    undefined,
    "",
    TOKEN,
    "Bearer",
    "Bearer ",
    `Basic ${TOKEN}`,
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(0, -1)}`,
    `Bearer ${TOKEN.toUpperCase()}`,
    `Bearer ${TOKEN} ${TOKEN}`,
    `Bearer x, Bearer ${TOKEN}`,
    `Bearer ${" ".repeat(5000)}`,
  ])("answers 401 to %j", async (authorization) => {
    const response = await ask(authorization);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).not.toContain("glasspost_");
  });

  test.each(["Bearer", "bearer", "BEARER "])(
    "answers 200 to the token after %j",
    async (scheme) => {
      const response = await ask(`${scheme} ${TOKEN}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
      expect(response.headers.get("cache-control")).toBe("no-store");
    },
  );

  test("shows what was counted and what was read", async () => {
    countRequest("page", 200, 0.0003);
    countNotModified();
    countIngested("harbour", "stored", 2);
    const lines = new Set((await scrape()).split("\n"));
    for (const line of [
      'glasspost_requests_total{kind="page",status="2xx"} 1',
      'glasspost_request_duration_seconds_bucket{kind="page",le="0.00025"} 0',
      'glasspost_request_duration_seconds_bucket{kind="page",le="+Inf"} 1',
      'glasspost_request_duration_seconds_count{kind="page"} 1',
      'glasspost_ingested_messages_total{source="harbour",result="stored"} 2',
      'glasspost_edge_pages_total{result="hit"} 40',
      'glasspost_edge_pages_total{result="stale"} 3',
      'glasspost_edge_pages_total{result="miss"} 7',
      "glasspost_edge_not_modified_total 1",
      "glasspost_edge_evictions_total 2",
      'glasspost_commit_bodies_bucket{le="2"} 0',
      "glasspost_commit_bodies_sum 3",
      "glasspost_edge_entries 5",
      "glasspost_edge_bytes 81920",
      "glasspost_edge_oldest_age_seconds 29.5",
      "glasspost_streams_open 6",
      "glasspost_streams_opened_total 20",
      'glasspost_streams_refused_total{reason="full"} 4',
      'glasspost_streams_refused_total{reason="client-full"} 1',
      "glasspost_streams_dropped_total 1",
      "glasspost_stream_events_total 90",
      "glasspost_stream_polls_total 8",
      "glasspost_waiters_open 7",
      'glasspost_waiters_ended_total{ending="found"} 3',
      'glasspost_waiters_ended_total{ending="over"} 2',
      'glasspost_waiters_refused_total{reason="client-full"} 5',
      "glasspost_alerts_open 2",
    ]) {
      expect(lines, line).toContain(line);
    }
  });

  test("shows every metric in Prometheus's text form, with a sentence of help", async () => {
    const name = "[a-z][a-z0-9_]*";
    const labels = `\\{(?:${name}="[^"\\\\\\n]*",?)*\\}`;
    const form = new RegExp(
      `^(?:# HELP ${name} .+\\.|# TYPE ${name} (?:counter|gauge|histogram)|${name}(?:${labels})? (?:[-+\\d.e]+|Nan)|)$`,
    );
    for (const line of (await scrape()).split("\n")) {
      if (!/^(?:# (?:HELP|TYPE) )?glasspost_(?:process|nodejs)/.test(line)) {
        expect(line).toMatch(form);
      }
    }
    for (const [shown, type] of typesOf(await scrape())) {
      if (type === "counter") expect(shown).toMatch(/_total$/);
    }
  });

  test("shows exactly the metrics that the documentation lists", async () => {
    const page = readFileSync(new URL("../../docs/operations.md", import.meta.url), "utf8");
    const rows = [...page.matchAll(/^\| `(glasspost_\w+)` \| (\w+) \|/gm)];
    const listed = rows.map(([, name, type]) => [name, type]);
    const shown = [...typesOf(await scrape())];
    // What Node tells of its process is not the same on every system; the list is Linux's.
    const isOwn = ([name]: (string | undefined)[]) => !/^glasspost_(?:process|nodejs)_/.test(name!);
    const compared = (entries: (string | undefined)[][]) =>
      (process.platform === "linux" ? entries : entries.filter(isOwn)).toSorted();
    expect(new Set(listed.map(([name]) => name)).size).toBe(listed.length);
    expect(compared(listed)).toEqual(compared(shown));
  });

  async function scrape(): Promise<string> {
    return (await ask(`Bearer ${TOKEN}`)).text();
  }
});

/** Each metric's name and type. */
function typesOf(text: string): Map<string, string> {
  const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)];
  return new Map(types.map(([, name, type]) => [name!, type!]));
}
