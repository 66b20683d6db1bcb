import { setImmediate as nextTurn } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { size } from "#e2e/harness/size.ts";
import { seededRandom } from "#lib/demo/seeded-random.ts";
import type { PlainAnswer } from "#lib/http/plain-answer.ts";
import { answerIngest } from "#lib/ingest/ingest.ts";
import { asReceived } from "#lib/simulate/as-received.ts";
import type { SignedRequest } from "#lib/simulate/dialect.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { sealSecrets } from "#lib/sources/secrets.ts";
import { hostileMessage, hostileRequest } from "#lib/testing/hostile-requests.ts";
import { configureSite } from "#lib/testing/ingest-site.ts";
import {
  ADDRESS,
  adapterOf,
  messageOf,
  nameOf,
  provingOf,
  requestOf,
  writeAs,
} from "#lib/testing/proven-request.ts";
import { type ProvenWay, provenWays } from "#lib/testing/proven-ways.ts";
import { changesOf, type TamperedRequest } from "#lib/testing/tamper.ts";

const ctx = await configureSite();

/** A way whose key stands in the network is not asked through the door. */
const ways = provenWays.filter(({ fetchText }) => !fetchText);
const named = ways.map((way, index): [string, ProvenWay, string] => [
  nameOf(way),
  way,
  `way-${index}`,
]);

describe.each(named)("%s, through the door", (_name, way, source) => {
  const now = Math.floor(ctx.now() / 1000) * 1000;
  const request = requestOf(way, "first", now);
  let token: string | null = null;

  beforeAll(async () => {
    const { kind: provider, auth, secret, settings } = way;
    const added = await addSource(ctx, {
      name: source,
      provider,
      auth,
      settings: settings as Record<string, unknown>,
      publicUrl: ADDRESS,
      registersNumbers: true,
      ...(auth === "address" ? {} : { secret }),
    });
    token = added.token;
  });

  const send = (sent: SignedRequest | TamperedRequest, end = token) => answerOf(source, sent, end);

  test("is taken, and once when it comes again", async () => {
    const before = countMessages();
    expect((await send(request)).status).toBeLessThan(300);
    const after = countMessages();
    expect((await send(request)).status).toBeLessThan(300);
    expect(countMessages()).toBe(after);
    // Where a device stands for the number there is nowhere to store it, until somebody says where.
    const isStored = !"bird textbee gammu-smsd".includes(way.kind);
    expect(after - before).toBe(isStored ? 1 : 0);
  });

  test("is not there at another address", async () => {
    const ends = token === null ? ["x"] : [null, ...tokensLike(token)];
    for (const end of ends) expect((await send(request, end)).status).toBe(404);
  });

  test("is refused with a proof that was used for something else", async () => {
    if (way.replay !== "nonce" || way.covers.includes("body") || way.covers.includes("query")) {
      return;
    }
    const forged = { ...request, body: request.body.replace("415", "999") };
    expect(forged.body).not.toBe(request.body);
    expect((await send(forged)).status).toBe(401);
  });

  test("is answered, whatever is sent", { timeout: 300_000 }, async () => {
    const random = seededRandom(20_261_122);
    const proving = { ...provingOf(way, "hostile"), now };
    for (let i = 0; i < size(300); i++) {
      const sent =
        i % 3 === 0
          ? writeAs(way, hostileMessage(random, messageOf(way)), proving)
          : hostileRequest(random, request, adapterOf(way).mediaTypes);
      const { status, body } = await send(sent);
      const isRetriable = status === 503 && adapterOf(way).refusalStatus !== undefined;
      if (status >= 500 && !isRetriable) throw new Error(`${status} ${body} to ${tell(sent)}`);
    }
  });

  test("is refused once there is no secret", async () => {
    const secrets = sealSecrets(ctx, []);
    ctx.driver.prepare("update sources set secrets = ? where name = ?").run(secrets, source);
    // Requests of one turn ask for their source together.
    await nextTurn();
    for (const end of [token, null, ""]) {
      expect([401, 404, 503]).toContain((await send(request, end)).status);
    }
  });
});

/** Sends a request through the door that all of them come through. */
function answerOf(
  name: string,
  sent: SignedRequest | TamperedRequest,
  token: string | null,
): Promise<PlainAnswer> {
  const { method, query, headers, body } = asReceived(sent);
  return answerIngest({
    method,
    name,
    token,
    query,
    headers,
    client: () => "192.0.2.1",
    readBody: async () => body,
  });
}

function tokensLike(token: string): string[] {
  return [...changesOf(token, false)]
    .map(({ after }) => after)
    .filter((after) => after !== token && /^[\w-]+$/.test(after));
}

function countMessages(): number {
  const row = ctx.driver.prepare("select count(*) as count from messages").get();
  return (row as { count: number }).count;
}

function tell(sent: SignedRequest | TamperedRequest): string {
  const body = Buffer.from(sent.body as string).toString("latin1");
  return JSON.stringify({ ...sent, body: body.slice(0, 1000) });
}
