import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { SignedRequest } from "#lib/simulate/dialect.ts";

/** What a server answered. */
export type RawAnswer = { status: number; text: string };

const TIMEOUT_MS = 30_000;
/** As much of an answer as anybody looks at. */
const MAX_ANSWER = 64 * 1024;

/** Connections that stay open, a number of them at most. */
export type Connections = { http: HttpAgent; https: HttpsAgent; close(): void };

/** @param count how many at once, to each server */
export function openConnections(count: number): Connections {
  const options = { keepAlive: true, maxSockets: count };
  const http = new HttpAgent(options);
  const https = new HttpsAgent(options);
  return {
    http,
    https,
    close() {
      http.destroy();
      https.destroy();
    },
  };
}

/**
 * Sends a request as it was written. Redirects are not followed.
 * @param address where to, without a query
 * @throws what the connection failed with (`code`); an error with code `ETIMEDOUT` after 30 seconds
 */
export function sendRequest(
  address: string,
  { method, query, headers, body }: SignedRequest,
  connections?: Connections,
): Promise<RawAnswer> {
  const url = new URL(query ? `${address}?${query}` : address);
  const isSecure = url.protocol === "https:";
  const bytes = Buffer.from(method === "POST" ? body : "", "utf8");
  const length = method === "POST" ? { "content-length": bytes.length } : {};
  return new Promise((resolve, reject) => {
    const options = {
      method,
      headers: { ...headers, ...length },
      timeout: TIMEOUT_MS,
      ...(connections ? { agent: isSecure ? connections.https : connections.http } : {}),
    };
    const onAnswer = (response: IncomingMessage) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (piece: string) => {
        if (text.length < MAX_ANSWER) text += piece;
      });
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    };
    const sent = (isSecure ? httpsRequest : httpRequest)(url, options, onAnswer);
    sent.on("timeout", () => {
      sent.destroy(Object.assign(new Error("No answer in 30 seconds"), { code: "ETIMEDOUT" }));
    });
    sent.on("error", reject);
    sent.end(bytes);
  });
}
