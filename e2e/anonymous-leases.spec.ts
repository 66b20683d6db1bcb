import { expect, test } from "./harness/fixtures.ts";
import { addNumber, addSource, post } from "./harness/source.ts";

test.use({ serverEnv: { LEASE_SHARE: "1", ANONYMOUS_LEASES: "on" } });

test("without a key one number is leased at a time, for ten minutes at most, where that is allowed", async ({
  server,
}) => {
  const source = await addSource(server);
  for (const number of ["+17875550161", "+17875550162"]) await addNumber(server, number);
  const leases = `${server.url}/api/v1/leases`;
  const lease = (body: string, type = "application/json") =>
    fetch(leases, { method: "POST", headers: { "content-type": type }, body });
  for (const [body, status] of [
    ['{"ttl":601}', 422],
    ['{"ttl":29}', 422],
    ['{"ttl":30.5}', 422],
    ['{"wait":61}', 422],
    ['{"wait":-1}', 422],
    ['{"country":"XX"}', 422],
    ['{"country":"FR"}', 422],
    ['{"country":["PR"]}', 422],
    ['{"label":""}', 422],
    [`{"label":"${"x".repeat(101)}"}`, 422],
    ['{"number":"+17875550161"}', 422],
    ['"lease"', 422],
    ["{", 400],
    ["", 400],
  ] as const) {
    expect((await lease(body)).status, body).toBe(status);
  }
  expect((await lease("{}", "text/plain")).status).toBe(415);
  expect((await fetch(leases)).status).toBe(401);

  const made = await lease('{"ttl":600}');
  expect(made.status).toBe(201);
  const { id, secret, number } = (await made.json()) as Record<string, string>;
  expect((await lease('{"ttl":600,"wait":1}')).status).toBe(429);
  await post(source, { from: "Tern", to: number, text: "Your Tern code is 415263" });
  const path = `${leases}/${id}/code?wait=10`;
  const bearer = { authorization: `Bearer ${secret}` };
  expect(await (await fetch(path, { headers: bearer })).json()).toMatchObject({ code: "415263" });
  for (const query of ["wait=x", "wait=61", "after=1", "sender=", "sort=x", "wait=1&wait=2"]) {
    const { status } = await fetch(`${leases}/${id}/code?${query}`, { headers: bearer });
    expect(status, query).toBe(query.includes("&") ? 400 : 422);
  }
  expect((await fetch(`${leases}/%00/code`, { headers: bearer })).status).toBe(404);
  expect((await fetch(path)).status).toBe(401);
  for (const wrong of [`${secret}x`, "gpl_", "x".repeat(5000)]) {
    const headers = { authorization: `Bearer ${wrong}` };
    expect((await fetch(path, { headers })).status).toBe(401);
  }
  const ended = await fetch(`${leases}/${id}`, { method: "DELETE", headers: bearer });
  expect(ended.status).toBe(204);
  expect((await lease('{"ttl":600}')).status).toBe(409);
});
