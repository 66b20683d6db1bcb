import { request as httpRequest } from "node:http";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "#lib/api/endpoints.ts";
import { type OpenApiDocument, openApiDocument } from "#lib/api/open-api/document.ts";
import { contextOf } from "#lib/context.ts";
import { seedDemo } from "#lib/demo/seed-demo.ts";
import { site } from "#lib/site.ts";
import { answerJudge, type RawAnswer } from "#lib/testing/answer-judge.ts";
import { startApiSite } from "#lib/testing/api-site.ts";
import {
  brokenRequests,
  type Known,
  type RawRequest,
  validRequests,
} from "#lib/testing/request-arbitraries.ts";

const { port, key, weakKey } = await startApiSite();

const RUNS = process.env.GLASSPOST_FULL ? 2000 : 60;

let document: OpenApiDocument;
let judge: ReturnType<typeof answerJudge>;

beforeAll(async () => {
  await seedDemo(contextOf({ kind: "system", part: "seed" }));
  const { body } = await send({ method: "GET", path: "/openapi.json", headers: {}, body: null });
  document = JSON.parse(body);
  judge = answerJudge(document);
});

/** Sends a request as it is. Of an answer that goes on, its first line is read. */
function send({ method, path, headers, body }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const length = body ? { "content-length": body.length } : {};
    const options = { port, method, path: `/api/v1${path}`, headers: { ...headers, ...length } };
    const request = httpRequest(options, (response) => {
      const parts: Buffer[] = [];
      const finish = () => {
        const answer = Buffer.concat(parts).toString();
        resolve({ status: response.statusCode!, headers: response.headers, body: answer });
      };
      response.on("data", (part: Buffer) => parts.push(part)).on("end", finish);
      if (!response.headers["content-type"]?.includes("ndjson")) return;
      response.once("data", () => {
        finish();
        response.destroy();
      });
    });
    request.on("error", reject);
    request.end(body ?? undefined);
  });
}

const withKey = (request: RawRequest, bearer: string): RawRequest => ({
  ...request,
  headers: { ...request.headers, authorization: `Bearer ${bearer}` },
});

const operations = Object.entries(openApiDocument(endpoints, site()).paths).flatMap(
  ([path, methods]) => Object.keys(methods).map((method) => [method.toUpperCase(), path] as const),
);

const operationOf = (method: string, path: string) => document.paths[path]![method.toLowerCase()]!;

/** What there is for the parameters of a path: what its list answers, `/leases` for `/leases/{id}`. */
async function knownOf(path: string): Promise<Known> {
  const [folder, name] = /^(\/\w+)\/\{(\w+)\}/.exec(path)?.slice(1) ?? [];
  if (!folder || !name || !document.paths[folder]?.get) return {};
  if (document.paths[folder].post) await send(exampleOf("POST", folder));
  const { body } = await send(exampleOf("GET", folder));
  const [list] = Object.values(JSON.parse(body) as Record<string, Record<string, string>[]>);
  return { [name]: (list ?? []).flatMap((each) => each[name] ?? []) };
}

/** The request that the document shows. */
function exampleOf(method: string, path: string, known: Known = {}): RawRequest {
  const { parameters, requestBody } = operationOf(method, path);
  const values = parameters.filter(({ required }) => required);
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const [first = values.find((each) => each.name === name)?.example] = known[name] ?? [];
    return encodeURIComponent(String(first));
  });
  const query = values
    .filter((each) => each.in === "query")
    .map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`);
  const wait = parameters.find(({ name }) => name === "timeout" || name === "wait");
  if (wait && !wait.required) query.push(`${wait.name}=0`);
  const [content] = Object.values(requestBody?.content ?? {});
  return {
    method,
    path: query.length > 0 ? `${filled}?${query.join("&")}` : filled,
    headers: {
      authorization: `Bearer ${key}`,
      ...(content ? { "content-type": "application/json" } : {}),
    },
    body: content ? Buffer.from(JSON.stringify(content.example)) : null,
  };
}

const read = operations.filter(([method]) => method === "GET");

describe.each(read)("%s %s", (method, path) => {
  it("answers HEAD, and nothing that is known already", async () => {
    const operation = operationOf(method, path);
    const request = exampleOf(method, path, await knownOf(path));
    if (/ndjson/.test(JSON.stringify(operation.responses[200] ?? {}))) return;
    const head = await send({ ...request, method: "HEAD" });
    expect(judge(operation, head, true)).toEqual([]);
    if (!head.headers.etag || !("304" in operation.responses)) return;
    const headers = { ...request.headers, "if-none-match": String(head.headers.etag) };
    const again = await send({ ...request, headers });
    expect(judge(operation, again)).toEqual([]);
    expect(again.status).toBe(304);
  });
});

describe.each(operations)("%s %s", (method, path) => {
  it("answers the request that the document shows with a success", async () => {
    const request = exampleOf(method, path, await knownOf(path));
    const answer = await send(request);

    expect(judge(operationOf(method, path), answer)).toEqual([]);
    expect(answer.status, answer.body).toBeLessThan(300);
    // What a key reads is kept by nobody in between.
    expect(answer.headers["cache-control"]).toMatch(/private|no-store/);
  });

  it("answers as documented to whoever asks", async () => {
    const operation = operationOf(method, path);
    const request = exampleOf(method, path, await knownOf(path));
    const { authorization: _, ...headers } = request.headers;
    const anonymous = { ...request, headers };
    for (const each of [anonymous, withKey(request, weakKey), withKey(request, `${key}x`)]) {
      expect(judge(operation, await send(each))).toEqual([]);
    }
    const unknown = {
      ...request,
      path: `${request.path}${request.path.includes("?") ? "&" : "?"}no-such=1`,
    };
    const refused = await send(unknown);
    expect(judge(operation, refused)).toEqual([]);
    expect(refused.status).toBe(422);
  });

  it("refuses every other method", async () => {
    const request = exampleOf(method, path, await knownOf(path));
    for (const other of ["PUT", "PATCH", "TRACE", "PROPFIND"]) {
      const { status, headers } = await send({ ...request, method: other });
      expect(status).toBe(405);
      expect(String(headers.allow)).toContain(method);
    }
  });

  it("answers whatever it takes as documented", async () => {
    const operation = operationOf(method, path);
    const known = await knownOf(path);
    const callers = fc.constantFrom(key, weakKey, null);
    const requests = validRequests(method, path, operation, document, known);
    await fc.assert(
      fc.asyncProperty(requests, callers, async (request, caller) => {
        const answer = await send(caller ? withKey(request, caller) : request);
        expect(judge(operation, answer)).toEqual([]);
        expect(answer.status, answer.body).toBeLessThan(500);
      }),
      { numRuns: RUNS },
    );
  });

  it("meets no failure of its own in whatever is broken", async () => {
    const operation = operationOf(method, path);
    const known = await knownOf(path);
    const callers = fc.constantFrom(key, null);
    const requests = brokenRequests(method, path, operation, document, known);
    await fc.assert(
      fc.asyncProperty(requests, callers, async (request, caller) => {
        const { authorization } = request.headers;
        const answer = await send(caller && !authorization ? withKey(request, caller) : request);
        expect(answer.status, answer.body).toBeLessThan(500);
        expect(judge(operation, answer)).toEqual([]);
      }),
      { numRuns: RUNS * 2 },
    );
  });
});
