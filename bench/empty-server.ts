import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import next from "next";

/**
 * The baseline of rendering: a process of its own in which Next serves a dynamic page with nothing
 * in it, behind a plain server as the product's. It tells its port once it is ready.
 */
const app = next({ dev: false, dir: fileURLToPath(new URL("./empty-app", import.meta.url)) });
await app.prepare();
const server = createServer(app.getRequestHandler());
server.listen(0, "127.0.0.1", () => {
  process.send?.({ port: (server.address() as { port: number }).port });
});
