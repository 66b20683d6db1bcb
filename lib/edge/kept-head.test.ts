import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { type Encoded, encodedOf } from "#lib/edge/encoded.ts";
import { writeKeptHead } from "#lib/edge/kept-head.ts";

const bytes = Buffer.from("Boats leave at noon.");
const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "public" };

const kept = () => encodedOf(bytes, "identity", "abc", headers);

/** A server that answers with what is kept. `heads`: how many of them it put together. */
async function serve(
  encoded: Encoded,
  given: { status?: () => number; prepare?: (response: ServerResponse) => void } = {},
) {
  const made = { heads: 0 };
  const server = createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
    given.prepare?.(response);
    const { writeHead } = response;
    response.writeHead = ((...args: Parameters<typeof writeHead>) => {
      made.heads += 1;
      return writeHead.apply(response, args);
    }) as typeof writeHead;
    writeKeptHead(response, encoded, given.status?.() ?? 200);
    response.end(request.method === "HEAD" ? undefined : bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { made, ask: (requests: string) => answersTo(port, requests) };
}

/** Sends requests over one connection; the last one ends it. @returns all that came, without dates */
function answersTo(port: number, requests: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(requests));
    socket.setEncoding("latin1");
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("end", () => resolve(text.replaceAll(/Date: [^\r]+ GMT\r\n/g, "Date\r\n")));
    socket.on("error", reject);
  });
}

const get = "GET / HTTP/1.1\r\nHost: a.test\r\n\r\n";
const head = "HEAD / HTTP/1.1\r\nHost: a.test\r\n\r\n";
const last = "GET / HTTP/1.1\r\nHost: a.test\r\nConnection: close\r\n\r\n";

const headOf = (status: string, connection: string) =>
  [
    `HTTP/1.1 ${status}`,
    "content-type: text/html; charset=utf-8",
    "cache-control: public",
    "vary: accept-encoding",
    'etag: "abc"',
    "content-length: 20",
    "Date",
    connection,
    "\r\n",
  ].join("\r\n");
const goesOn = "Connection: keep-alive\r\nKeep-Alive: timeout=75";
const ends = "Connection: close";

afterEach(() => vi.useRealTimers());

describe("writeKeptHead", () => {
  test("sends the same head to all, put together once, and to HEAD without bytes", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { made, ask } = await serve(kept());
    const usual = headOf("200 OK", goesOn);
    const expected = `${usual}${bytes}${usual}${bytes}${usual}${headOf("200 OK", ends)}${bytes}`;
    expect(await ask(get + get + head + last)).toBe(expected);
    expect(made.heads).toBe(2);
  });

  test("puts it together anew when its date is over", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 1_700_000_000_999 });
    const { made, ask } = await serve(kept(), {
      prepare: () => vi.setSystemTime(Date.now() + 1),
    });
    await ask(get + get + last);
    expect(made.heads).toBe(2);
    vi.setSystemTime(1_600_000_000_000);
    await ask(get + last);
    expect(made.heads).toBe(4);
  });

  test("says that a connection ends, and is not misled by one that did", async () => {
    const { ask } = await serve(kept());
    const ended = headOf("200 OK", ends) + bytes;
    expect(await ask(last)).toBe(ended);
    expect(await ask(get + last)).toBe(headOf("200 OK", goesOn) + bytes + ended);
    expect(await ask("GET / HTTP/1.0\r\n\r\n")).toBe(ended);
  });

  test("sends each status that it is asked for", async () => {
    const statuses = [200, 404, 404, 410, 200];
    const { ask } = await serve(kept(), { status: () => statuses.shift()! });
    const answers = await ask(get + get + get + get + last);
    expect(answers.match(/HTTP\/1.1 \d+ [\w ]+/g)).toEqual([
      "HTTP/1.1 200 OK",
      "HTTP/1.1 404 Not Found",
      "HTTP/1.1 404 Not Found",
      "HTTP/1.1 410 Gone",
      "HTTP/1.1 200 OK",
    ]);
  });

  test("loses no header that was set for one client, and gives it to no other", async () => {
    let answered = 0;
    const { ask } = await serve(kept(), {
      prepare: (response) => {
        answered += 1;
        if (answered % 2 === 0) response.setHeader("retry-after", answered);
      },
    });
    const answers = await ask(get + get + get + get + last);
    expect(answers.split("HTTP/1.1 ").map((each) => /retry-after: \d/.exec(each)?.[0])).toEqual([
      undefined,
      undefined,
      "retry-after: 2",
      undefined,
      "retry-after: 4",
      undefined,
    ]);
  });
});
