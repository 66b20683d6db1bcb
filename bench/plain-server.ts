import { createServer } from "node:http";

/** What the plain server answers with; the body is in base64. */
export type PlainAnswer = { status: number; headers: Record<string, string>; body: string };

/**
 * The baseline of every page: a process of its own in which plain `node:http` sends bytes that it
 * holds. It is told what to send, and answers with its port once it sends that.
 */
let status = 200;
let headers: Record<string, string> = {};
let body = Buffer.alloc(0);

const server = createServer((_request, response) => {
  response.writeHead(status, headers);
  response.end(body);
});

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as { port: number };
  process.on("message", (answer: PlainAnswer) => {
    ({ status, headers } = answer);
    body = Buffer.from(answer.body, "base64");
    process.send?.({ port });
  });
});
