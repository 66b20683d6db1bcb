import { describe, expect, test } from "vitest";
import {
  countAnnouncement,
  countCommit,
  countIngested,
  countQuery,
  countRender,
  countRequest,
} from "#lib/metrics/count.ts";
import type { Sample } from "#lib/metrics/instruments.ts";
import { metrics, requestKinds } from "#lib/metrics/metrics.ts";

const sampled = (samples: Sample[], labels: Sample["labels"], series?: string) =>
  samples.find(
    (sample) =>
      sample.series === series && JSON.stringify(sample.labels) === JSON.stringify(labels),
  )?.value;

describe("countRequest", () => {
  test.each([
    [200, "2xx"],
    [206, "2xx"],
    [304, "3xx"],
    [404, "4xx"],
    [499, "4xx"],
    [503, "5xx"],
    [0, "5xx"],
    [101, "5xx"],
    [700, "5xx"],
    [-1, "5xx"],
    [Number.NaN, "5xx"],
  ])("counts %d as %s", (code, status) => {
    const labels = { kind: "page", status };
    const before = sampled(metrics.requests.samples(), labels)!;
    countRequest("page", code, 0.0002);
    expect(sampled(metrics.requests.samples(), labels)).toBe(before + 1);
  });

  test("shows every kind and class from the start, and the duration by kind", () => {
    expect(metrics.requests.samples()).toHaveLength(requestKinds.length * 4);
    const labels = { kind: "asset" };
    countRequest("asset", 200, 0.0002);
    countRequest("asset", 200, 3);
    const samples = metrics.requestDuration.samples();
    expect(sampled(samples, labels, "_count")).toBe(2);
    expect(sampled(samples, labels, "_sum")).toBeCloseTo(3.0002);
    expect(sampled(samples, { ...labels, le: 0.0001 }, "_bucket")).toBe(0);
    expect(sampled(samples, { ...labels, le: 0.00025 }, "_bucket")).toBe(1);
    expect(sampled(samples, { ...labels, le: "+Inf" }, "_bucket")).toBe(2);
  });
});

test("countIngested gives a source its own lines, and whoever is none the one for all", () => {
  countIngested("harbour", "stored", 3);
  countIngested("harbour", "duplicate");
  for (const _ of [1, 2]) countIngested(null, "rejected");
  const samples = metrics.ingested.samples();
  const of = (source: string, result: string) => sampled(samples, { source, result });
  expect(of("harbour", "stored")).toBe(3);
  expect(of("harbour", "duplicate")).toBe(1);
  expect(of("harbour", "failed")).toBe(0);
  expect(of("unknown", "rejected")).toBe(2);
  expect(samples).toHaveLength(16);
});

test("countRender, countAnnouncement, countQuery and countCommit take their figures in", () => {
  countRender(200, 0.004);
  countRender(500, 0.2);
  countAnnouncement(0.03);
  countQuery(0.25);
  countCommit({ bodies: 40, holdMs: 3, commitMs: 6, longestWaitMs: 12 });
  expect(sampled(metrics.renders.samples(), { status: "2xx" })).toBe(1);
  expect(sampled(metrics.renders.samples(), { status: "5xx" })).toBe(1);
  const sums = (
    [
      "renderDuration",
      "announcement",
      "queryDuration",
      "commitDuration",
      "commitHold",
      "commitWait",
    ] as const
  ).map((name) => sampled(metrics[name].samples(), {}, "_sum")!.toFixed(6));
  expect(sums.map(Number)).toEqual([0.204, 0.03, 0.00025, 0.006, 0.003, 0.012]);
  expect(sampled(metrics.commitBodies.samples(), { le: 32 }, "_bucket")).toBe(0);
  expect(sampled(metrics.commitBodies.samples(), { le: 64 }, "_bucket")).toBe(1);
});
