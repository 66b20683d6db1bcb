import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { endTogether } from "#lib/edge/end-together.ts";

/** Listens until the test ends. @returns connects to it */
async function serve(listener: RequestListener): Promise<() => Promise<Socket>> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return async () => {
    const socket = connect(port, "127.0.0.1").setEncoding("latin1");
    await once(socket, "connect");
    return socket;
  };
}

/** What comes until the other side ends. */
async function readAll(socket: Socket): Promise<string> {
  let text = "";
  for await (const piece of socket) text += piece;
  return text;
}

const bodiesOf = (text: string) => [...text.matchAll(/<(.+?)>/g)].map(([, body]) => body);

const echo: RequestListener = (request, response) => {
  const bytes = Buffer.from(`<${request.url}>`);
  response.writeHead(200, { "content-length": bytes.length });
  endTogether(response, request.method === "HEAD" ? undefined : bytes);
};

test("ends every answer with its own bytes, in the order in which one connection asked", async () => {
  const open = await serve(echo);
  const sockets = await Promise.all(Array.from({ length: 20 }, open));
  const answers = sockets.map(readAll);
  for (const [nth, socket] of sockets.entries()) {
    const asked = [0, 1, 2].map((each) => `GET /${nth}-${each} HTTP/1.1\r\nhost: a\r\n\r\n`);
    socket.write(`${asked.join("")}HEAD / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`);
  }
  for (const [nth, answer] of answers.entries()) {
    expect(bodiesOf(await answer)).toEqual([`/${nth}-0`, `/${nth}-1`, `/${nth}-2`]);
  }
});

test("ends them in one go, after all that their turn brought", async () => {
  const deeds: string[] = [];
  const open = await serve((request, response) => {
    deeds.push(`asked ${request.url}`);
    const end = response.end.bind(response);
    response.end = ((bytes: Buffer) => {
      deeds.push(`ended ${request.url}`);
      return end(bytes);
    }) as typeof response.end;
    echo(request, response);
  });
  const socket = await open();
  const answer = readAll(socket);
  socket.write(
    "GET /a HTTP/1.1\r\nhost: a\r\n\r\nGET /b HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n",
  );
  await answer;
  expect(deeds).toEqual(["asked /a", "asked /b", "ended /a", "ended /b"]);
});

test("ends the others where one can't be ended, or nobody waits for it any more", async () => {
  const open = await serve((request, response) => {
    if (request.url === "/gone") request.socket.destroy();
    if (request.url === "/broken") {
      response.end = () => {
        throw new Error("no");
      };
    }
    echo(request, response);
  });
  const [gone, broken, sound] = [await open(), await open(), await open()];
  const answers = [gone, broken, sound].map((socket) => readAll(socket).catch(() => ""));
  gone.write("GET /gone HTTP/1.1\r\nhost: a\r\n\r\n");
  broken.write("GET /broken HTTP/1.1\r\nhost: a\r\n\r\n");
  sound.write("GET /sound HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n");
  expect((await Promise.all(answers)).map(bodiesOf)).toEqual([[], [], ["/sound"]]);
});
