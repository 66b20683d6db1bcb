import { createServer } from "node:http";

/** What the plain server answers with: status 200, these headers, this body in base64. */
export type PlainAnswer = { headers: Record<string, string>; body: string };

/**
 * The baseline of every page: a process of its own in which plain `node:http` sends bytes that it
 * holds. It is told what to send, and answers with its port once it sends that.
 */
let headers: Record<string, string> = {};
let body = Buffer.alloc(0);

const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
});

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as { port: number };
  process.on("message", (answer: PlainAnswer) => {
    headers = answer.headers;
    body = Buffer.from(answer.body, "base64");
    process.send?.({ port });
  });
});
