import { connect } from "node:net";
import type { TestServer } from "./server.ts";

/** An answer as it came over the wire. */
export type RawAnswer = {
  status: number;
  /** By lower-case name; several of the same name with `, ` between them. */
  headers: Record<string, string>;
  body: Buffer;
  /** Everything that came, also what followed the answer. */
  whole: string;
};

const LATE_MS = 10_000;

/**
 * Sends bytes as they are, as no well-behaved client would, and reads until the server hangs up.
 * @param request one character per byte; it should ask to close the connection
 * @throws when the server says nothing, or does not hang up
 */
export function rawRequest(server: TestServer, request: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(server.port, "127.0.0.1");
    socket.setTimeout(LATE_MS, () => socket.destroy(new Error(`No end came to: ${request}`)));
    socket.on("data", (part) => parts.push(part));
    // What came before the connection was reset counts: a server may not wait for all we send.
    socket.on("error", (error) => parts.length === 0 && reject(error));
    socket.on("close", () => {
      const whole = Buffer.concat(parts);
      if (whole.length > 0) resolve(readAnswer(whole));
      else reject(new Error(`Nothing came for: ${request}`));
    });
    socket.write(request, "latin1");
  });
}

/** A request as an ordinary client sends it, but for what the test gives. */
export function requestText(path: string, headers: string[] = [], method = "GET"): string {
  const host = headers.some((header) => /^host:/i.test(header)) ? [] : ["Host: localhost"];
  return [`${method} ${path} HTTP/1.1`, ...host, ...headers, "Connection: close", "", ""].join(
    "\r\n",
  );
}

function readAnswer(whole: Buffer): RawAnswer {
  const text = whole.toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  const [statusLine = "", ...lines] = text.slice(0, end).split("\r\n");
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name = "", value = ""] = /^([^:]*):\s*(.*)$/.exec(line) ?? [];
    const before = headers[name.toLowerCase()];
    headers[name.toLowerCase()] = before === undefined ? value : `${before}, ${value}`;
  }
  return {
    status: Number(statusLine.split(" ")[1]),
    headers,
    body: whole.subarray(end + 4),
    whole: text,
  };
}
