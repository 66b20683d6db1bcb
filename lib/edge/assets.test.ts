import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import inject, { type DispatchFunc } from "light-my-request";
import { afterAll, describe, expect, test } from "vitest";
import { Assets } from "#lib/edge/assets.ts";

const folder = mkdtempSync(join(tmpdir(), "glasspost-assets-"));
afterAll(() => rmSync(folder, { recursive: true }));

const script = Buffer.from("console.log('noon');".repeat(50));
const built = join(folder, "static");
mkdirSync(join(built, "chunks", "[locale]"), { recursive: true });
writeFileSync(join(folder, "secret.js"), "hidden");
writeFileSync(join(built, "chunks", "a.js"), script);
writeFileSync(join(built, "chunks", "a.js.br"), brotliCompressSync(script));
writeFileSync(join(built, "chunks", "a.js.gz"), gzipSync(script));
writeFileSync(join(built, "chunks", "plain.css"), "p { margin: 0 }");
writeFileSync(join(built, "chunks", "[locale]", "b.js"), "b");
writeFileSync(join(built, "chunks", "a.js.map"), "{}");
writeFileSync(join(built, "page.html"), "<p>");

const assets = new Assets(built, { "x-content-type-options": "nosniff" });

async function ask(path: string, headers: Record<string, string> = {}, from = assets) {
  const dispatch = ((request, response) => {
    if (!from.answer(request, response, path)) response.writeHead(404).end();
  }) as DispatchFunc;
  return await inject(dispatch, { method: "GET", url: "/", headers });
}

const root = "/_next/static/chunks";

describe("Assets", () => {
  test("answers with a file, for ever", async () => {
    const answer = await ask(`${root}/a.js`);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload).toEqual(script);
    expect(answer.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
      "content-length": String(script.length),
      "x-content-type-options": "nosniff",
      vary: "accept-encoding",
    });
  });

  test.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ])("answers with what the build compressed as %s", async (encoding, decode) => {
    const answer = await ask(`${root}/a.js`, { "accept-encoding": encoding });
    expect(answer.headers["content-encoding"]).toBe(encoding);
    expect(decode(answer.rawPayload)).toEqual(script);
  });

  test("answers with plain bytes where nothing is compressed", async () => {
    const answer = await ask(`${root}/plain.css`, { "accept-encoding": "br, gzip" });
    expect(answer.headers).not.toHaveProperty("content-encoding");
    expect(answer.headers["content-type"]).toBe("text/css; charset=utf-8");
    expect(answer.payload).toBe("p { margin: 0 }");
  });

  test("answers 304 to who has a file already, in its encoding", async () => {
    const { etag } = (await ask(`${root}/a.js`, { "accept-encoding": "br" })).headers;
    const known = { "if-none-match": String(etag) };
    expect((await ask(`${root}/a.js`, { ...known, "accept-encoding": "br" })).statusCode).toBe(304);
    expect((await ask(`${root}/a.js`, known)).statusCode).toBe(200);
  });

  test("finds a name however it is escaped", async () => {
    for (const name of ["[locale]", "%5Blocale%5D", "%5blocale%5d"]) {
      expect((await ask(`${root}/${name}/b.js`)).payload, name).toBe("b");
    }
  });

  test.each([
    "/_next/static/chunks/unknown.js",
    "/_next/static/chunks/a.js.br",
    "/_next/static/chunks/a.js.map",
    "/_next/static/page.html",
    "/_next/static/chunks",
    "/_next/static/chunks/",
    "/_next/static/../secret.js",
    "/_next/static/chunks/../../secret.js",
    "/_next/static/%2e%2e/secret.js",
    "/_next/static/chunks%2F..%2F..%2Fsecret.js",
    "/_next/static//chunks/a.js",
    "/_next/static/chunks/A.js",
    "/_next/static/chunks/a.js%00",
    "__proto__",
    "constructor",
  ])("has nothing at %s", async (path) => {
    expect((await ask(path)).statusCode).toBe(404);
  });

  test("has nothing before there is a build", async () => {
    const none = new Assets(join(folder, "nowhere"), {});
    expect((await ask(`${root}/a.js`, {}, none)).statusCode).toBe(404);
  });
});
