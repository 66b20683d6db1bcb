import { createServer, type ServerResponse } from "node:http";
import { marks } from "./post-message.ts";

/** What the plain server sends: the headers and the first bytes of a stream, then this event. */
export type PlainStream = { headers: Record<string, string>; hello: string; event: string };

/**
 * The baseline of streams: a process of its own in which plain `node:http` keeps event streams open
 * and, when anything is posted to it, writes one event to all of them. The event's mark becomes the
 * posted one; nothing is stored.
 */
let stream: PlainStream = { headers: {}, hello: "", event: "" };
const open = new Set<ServerResponse>();

const server = createServer((request, response) => {
  if (request.method === "POST") {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      const [mark = ""] = body.match(marks) ?? [];
      const event = stream.event.replaceAll(marks, mark);
      for (const each of open) each.write(event);
      response.writeHead(201).end("{}");
    });
    return;
  }
  response.writeHead(200, stream.headers);
  response.write(stream.hello);
  open.add(response);
  response.on("close", () => open.delete(response));
});

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as { port: number };
  process.on("message", (told: PlainStream) => {
    stream = told;
    process.send?.({ port });
  });
});
