import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { countOutcomes, isAsExpected, runSimulation } from "#lib/simulate/run.ts";
import type { SimulatedRequest } from "#lib/simulate/scenarios.ts";

/** A server that answers with these statuses in turn, and tells what came. */
async function serverOf(statusOf: (nth: number) => number) {
  const came: { url: string | undefined; at: number; socket: unknown }[] = [];
  let open = 0;
  let most = 0;
  const answer = (request: IncomingMessage) => {
    came.push({ url: request.url, at: performance.now(), socket: request.socket });
    return statusOf(came.length);
  };
  const server: Server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    request.resume().on("end", () => {
      const status = answer(request);
      // Others come meanwhile.
      setImmediate(() => {
        open -= 1;
        if (status === 0) return request.socket.destroy();
        response.writeHead(status).end("answer");
      });
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/in`, came, most: () => most };
}

function requestsTo(
  url: string,
  count: number,
  more: Partial<SimulatedRequest> = {},
): SimulatedRequest[] {
  return Array.from({ length: count }, (_, i) => ({
    source: "harbour",
    scenario: "single",
    after: i * 20,
    url,
    request: { method: "POST", query: `n=${i}`, headers: {}, body: "tide" },
    expected: "taken",
    ...more,
  }));
}

test("sends each request once, over few connections that stay open", async () => {
  const { url, came, most } = await serverOf(() => 200);
  const outcomes = await runSimulation(requestsTo(url, 60), {
    connections: 4,
    retries: 0,
    isPaced: false,
  });
  expect(outcomes.map(({ answer }) => answer)).toEqual(
    Array(60).fill({ status: 200, text: "answer" }),
  );
  expect(outcomes.map(({ sent }) => sent.request.query)).toEqual(
    Array.from({ length: 60 }, (_, i) => `n=${i}`),
  );
  expect(came.map((each) => each.url).sort()).toEqual(
    Array.from({ length: 60 }, (_, i) => `/in?n=${i}`).sort(),
  );
  expect(new Set(came.map(({ socket }) => socket)).size).toBeLessThanOrEqual(4);
  expect(most()).toBeLessThanOrEqual(4);
});

test("waits until a request's time comes, when it is paced", async () => {
  const { url, came } = await serverOf(() => 200);
  const startedAt = performance.now();
  await runSimulation(requestsTo(url, 10), { connections: 3, retries: 0, isPaced: true });
  // A timer may ring a little early.
  for (const { url: asked, at } of came) {
    expect(at - startedAt).toBeGreaterThan(Number(asked!.split("=")[1]) * 20 - 3);
  }
});

test("sends again what was answered by a fault or not at all, as often as it may", async () => {
  const { url, came } = await serverOf((nth) => [0, 503, 200][nth - 1] ?? 500);
  const options = { connections: 1, retries: 2, isPaced: false };
  const [first] = await runSimulation(requestsTo(url, 1), options);
  expect(first).toMatchObject({ attempts: 3, answer: { status: 200 } });
  const [second] = await runSimulation(requestsTo(url, 1), options);
  expect(second).toMatchObject({ attempts: 3, answer: { status: 500 } });
  expect(came).toHaveLength(6);
  const nobody = requestsTo("http://127.0.0.1:1/in", 1);
  const [none] = await runSimulation(nobody, { ...options, retries: 0 });
  expect(none).toMatchObject({ attempts: 1, answer: null });
  // A refusal may look like a fault, so that a provider tries again: here it is what is wanted.
  const refused = await serverOf(() => 503);
  const [third] = await runSimulation(requestsTo(refused.url, 1, { expected: "refused" }), options);
  expect(third).toMatchObject({ attempts: 1, answer: { status: 503 } });
});

test.each([
  ["taken", [200, 201, 202, 204], [301, 400, 401, 422, 500, 503]],
  ["refused", [401, 403, 404, 503], [200, 202, 422, 500]],
  ["not shown", [200, 202, 400, 422], [500, 503]],
] as const)("a request that is to be %s is so by its answer's status", (expected, right, wrong) => {
  const [sent] = requestsTo("http://127.0.0.1:1/in", 1, { expected });
  const outcome = (status: number | null) => ({
    sent: sent!,
    answer: status === null ? null : { status, text: "" },
    attempts: 1,
  });
  for (const status of right) expect(isAsExpected(outcome(status)), String(status)).toBe(true);
  for (const status of [...wrong, null]) {
    expect(isAsExpected(outcome(status)), String(status)).toBe(false);
  }
  expect(countOutcomes([outcome(200), outcome(500), outcome(null)])).toMatchObject([
    { scenario: "single", requests: 3, answers: { 200: 1, 500: 1, none: 1 } },
  ]);
});
