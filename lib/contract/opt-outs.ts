import { describe, expect, test } from "vitest";
import { transaction } from "#db/transaction.ts";
import { HELD_MS, keepClaim, releaseClaim, takeClaim } from "#lib/claims/claim.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { getDashboard } from "#lib/dashboard/get-dashboard.ts";
import { getNumberPage } from "#lib/numbers/get-number-page.ts";
import { addOptOut } from "#lib/opt-outs/add-opt-out.ts";
import { answerOptOut } from "#lib/opt-outs/answer-opt-out.ts";
import { checkOptOut } from "#lib/opt-outs/check-opt-out.ts";
import { openResolver } from "#lib/opt-outs/find-proof.ts";
import { getOptOut } from "#lib/opt-outs/get-opt-out.ts";
import { hideListed } from "#lib/opt-outs/hide-listed.ts";
import { listOptOuts, openOptOut } from "#lib/opt-outs/list-opt-outs.ts";
import { runOptOuts } from "#lib/opt-outs/run-opt-outs.ts";
import { withdrawOptOut } from "#lib/opt-outs/withdraw-opt-out.ts";
import { getTransparency } from "#lib/requests/get-transparency.ts";
import { startDnsServer } from "#lib/testing/dns-server.ts";
import { add, PR_NUMBER, storeOne } from "#lib/testing/inbox.ts";

const DAY_MS = 86_400_000;
const asked = {
  domain: "harbour.com",
  names: "Harbour\nHarbour Ferries",
  contact: "post@harbour.com",
  locale: "en",
} as const;

/** An opt-out, the DNS that is asked for its proof, and what is listed of a number. */
async function ask(make: MakeContext, more: Partial<typeof asked> = {}) {
  const ctx = await make();
  await add(ctx);
  const dns = await startDnsServer();
  const resolver = openResolver([dns.address], 10_000);
  const token = await addOptOut(ctx, { ...asked, ...more });
  const status = async () => (await getOptOut(ctx, token))!;
  const { record } = await status();
  const check = () => checkOptOut(ctx, token, resolver);
  return {
    ctx,
    token,
    status,
    check,
    run: () => runOptOuts(ctx, resolver),
    show: () => dns.zone.set(record.name, [record.value]),
    remove: () => dns.zone.delete(record.name),
    silence: () => dns.zone.set(record.name, { rcode: 2 }),
    prove: async () => {
      dns.zone.set(record.name, [record.value]);
      await check();
    },
    idOf: async () => (await listOptOuts(ctx, { state: (await status()).state })).optOuts[0]!.id,
    dns,
  };
}

const rules = async (ctx: ContractContext) =>
  (
    await ctx.query("select name, condition, action from rules where shipped is null order by id")
  ).map(({ name, condition, action }) => [name, JSON.parse(String(condition)), action]);

async function listed(ctx: ContractContext): Promise<string[]> {
  const page = await getNumberPage(ctx, { e164: PR_NUMBER });
  return page!.messages.messages.map(({ sender }) => sender.title);
}

export function optOutsContract(make: MakeContext): void {
  test("apply the domain's own name at once when it is proven, and let an admin look at others", async () => {
    const { ctx, status, check, prove } = await ask(make);
    await storeOne(ctx, { from: "Harbour" });
    await storeOne(ctx, { from: "Harbour Ferries" });
    await check();
    expect(await status()).toMatchObject({ state: "pending", checkedAt: expect.any(String) });
    expect(await rules(ctx)).toEqual([]);
    const lookAt = async () => (await getDashboard(ctx, "day")).attention.optOuts;
    expect(await lookAt()).toEqual({ count: 0, isMore: false });
    await prove();
    expect(await lookAt()).toEqual({ count: 1, isMore: false });
    expect(await status()).toMatchObject({
      state: "proven",
      names: [
        { title: "Harbour", state: "applied" },
        { title: "Harbour Ferries", state: "waiting" },
      ],
    });
    expect(await rules(ctx)).toEqual([["Opt-out 1", { senders: ["harbour"] }, "hide"]]);
    await storeOne(ctx, { from: "HARBOUR" });
    expect(await listed(ctx)).toEqual(["Harbour Ferries", "Harbour"]);
  });

  test("take what is listed from the lists in batches, with counters kept true", async () => {
    const { ctx, prove, run } = await ask(make);
    for (let n = 0; n < 120; n++) await storeOne(ctx, { from: "Harbour" });
    await storeOne(ctx, { from: "Tern" });
    await prove();
    expect(await run()).toMatchObject({ hidden: 120 });
    expect(await listed(ctx)).toEqual(["Tern"]);
    expect(await ctx.query("select listed, received from numbers")).toEqual([
      { listed: 1, received: 121 },
    ]);
    expect(await ctx.query("select listed, received from senders where key = 'harbour'")).toEqual([
      { listed: 0, received: 120 },
    ]);
    expect(await run()).toMatchObject({ hidden: 0 });
  });

  test("confirm and refuse names by an admin, with an answer; what is refused is published again", async () => {
    const { ctx, status, prove, idOf } = await ask(make);
    await prove();
    const id = await idOf();
    const answer = { id, answer: "The papers show it." } as const;
    await answerOptOut(ctx, { ...answer, decision: "confirm", key: "harbour ferries" });
    expect((await getDashboard(ctx, "day")).attention.optOuts.count).toBe(0);
    expect(await rules(ctx)).toEqual([
      ["Opt-out 1", { senders: ["harbour", "harbour ferries"] }, "hide"],
    ]);
    await answerOptOut(ctx, { ...answer, decision: "refuse", key: "harbour" });
    expect(await rules(ctx)).toEqual([["Opt-out 1", { senders: ["harbour ferries"] }, "hide"]]);
    expect((await status()).names.map(({ state }) => state)).toEqual(["refused", "applied"]);
    await prove();
    expect((await status()).names.map(({ state }) => state)).toEqual(["refused", "applied"]);
    await answerOptOut(ctx, { ...answer, decision: "refuse" });
    expect(await rules(ctx)).toEqual([]);
    expect(await status()).toMatchObject({ state: "refused", answer: "The papers show it." });
    await storeOne(ctx, { from: "Harbour" });
    expect(await listed(ctx)).toEqual(["Harbour"]);
    await prove();
    expect((await status()).state).toBe("refused");
  });

  test("refuse answers that say nothing, and decisions that mean nothing", async () => {
    const { ctx, idOf, token } = await ask(make);
    const id = await idOf();
    const given = { id, decision: "confirm", key: "harbour", answer: "Yes." } as const;
    await expect(answerOptOut(ctx, { ...given, answer: " " })).rejects.toMatchObject({
      kind: "invalid",
    });
    await expect(answerOptOut(ctx, { ...given, key: "tern" })).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(answerOptOut(ctx, { ...given, key: undefined })).rejects.toMatchObject({
      kind: "invalid",
    });
    await expect(answerOptOut(ctx, { ...given, id: id + 1 })).rejects.toMatchObject({
      kind: "not-found",
    });
    await withdrawOptOut(ctx, token);
    await expect(answerOptOut(ctx, given)).rejects.toMatchObject({ kind: "invalid" });
  });

  test("lapse once the proof has been gone for a month, and come back with it", async () => {
    const { ctx, status, prove, remove, run, show, check } = await ask(make);
    await prove();
    remove();
    for (let day = 0; day < 29; day++) {
      ctx.advance(DAY_MS);
      await run();
    }
    expect((await status()).state).toBe("proven");
    ctx.advance(2 * DAY_MS);
    await run();
    expect((await status()).state).toBe("lapsed");
    expect(await rules(ctx)).toEqual([]);
    show();
    await check();
    expect((await status()).state).toBe("proven");
    expect(await rules(ctx)).toHaveLength(1);
  });

  test("bear with servers that fail for twice as long", async () => {
    const { ctx, status, prove, silence, run } = await ask(make);
    await prove();
    silence();
    for (let week = 0; week < 6; week++) {
      ctx.advance(7 * DAY_MS);
      await run();
    }
    expect((await status()).state).toBe("proven");
    ctx.advance(20 * DAY_MS);
    await run();
    expect((await status()).state).toBe("lapsed");
  });

  test("look for a new proof less and less often, for two weeks", async () => {
    const { ctx, status, run, dns } = await ask(make);
    for (let hour = 0; hour < 24 * 15; hour++) {
      await run();
      ctx.advance(3_600_000);
    }
    expect((await status()).state).toBe("expired");
    expect(dns.asked.length).toBeGreaterThan(50);
    expect(dns.asked.length).toBeLessThan(130);
  });

  test("look at a proof once a week", async () => {
    const { ctx, prove, run, dns } = await ask(make);
    await prove();
    const before = dns.asked.length;
    for (let day = 0; day < 28; day++) {
      ctx.advance(DAY_MS);
      await run();
    }
    expect(dns.asked.length - before).toBe(4);
  });

  test("are withdrawn by whoever has the link", async () => {
    const { ctx, token, status, prove } = await ask(make);
    await prove();
    await withdrawOptOut(ctx, token);
    expect((await status()).state).toBe("withdrawn");
    expect(await rules(ctx)).toEqual([]);
    await expect(withdrawOptOut(ctx, "A".repeat(32))).rejects.toMatchObject({ kind: "not-found" });
    await expect(withdrawOptOut(ctx, "")).rejects.toMatchObject({ kind: "not-found" });
    expect(await getOptOut(ctx, `${token}x`)).toBeNull();
  });

  test("are worked on by one process at a time", async () => {
    const { ctx, run, prove, status } = await ask(make);
    const claim = (await takeClaim(ctx, "opt-outs"))!;
    expect(await run()).toBeNull();
    await prove();
    expect(await rules(ctx)).toEqual([]);
    await transaction(ctx.db, () => keepClaim(ctx, claim));
    await releaseClaim(ctx, claim);
    await run();
    expect(await rules(ctx)).toHaveLength(1);
    expect((await status()).state).toBe("proven");
  });

  test("are taken over from a process that ended, which then hides nothing more", async () => {
    const { ctx, prove, run } = await ask(make);
    await storeOne(ctx, { from: "Harbour" });
    await prove();
    const lost = (await takeClaim(ctx, "opt-outs"))!;
    expect(await run()).toBeNull();
    ctx.advance(HELD_MS);
    const taken = (await takeClaim(ctx, "opt-outs"))!;
    await expect(hideListed(ctx, lost, "harbour")).rejects.toMatchObject({ code: "claim-lost" });
    expect(await listed(ctx)).toEqual(["Harbour"]);
    await releaseClaim(ctx, taken);
    expect(await run()).toMatchObject({ hidden: 1 });
  });

  test("replace a rule that a process left which ended too early", async () => {
    const { ctx, prove, run } = await ask(make);
    await prove();
    const [row] = await ctx.query("select id, sender from opt_outs");
    const left = JSON.stringify({ ...JSON.parse(String(row!.sender)), rule: null });
    await ctx.query(`update opt_outs set sender = '${left}'`);
    await run();
    expect(await rules(ctx)).toEqual([["Opt-out 1", { senders: ["harbour"] }, "hide"]]);
  });

  describe("refuse", () => {
    test.each([
      ["com", "Harbour"],
      ["localhost", "Harbour"],
      ["192.0.2.1", "Harbour"],
      ["harbour.com", ""],
      ["harbour.com", " ,\n;"],
      ["harbour.com", "x".repeat(65)],
      ["harbour.com", "ann@harbour.com"],
      ["harbour.com", Array.from({ length: 11 }, (_, n) => `Harbour ${n}`).join(",")],
    ])("%s with the senders %j", async (domain, names) => {
      const ctx = await make();
      const given = { ...asked, domain, names };
      await expect(addOptOut(ctx, given)).rejects.toMatchObject({ kind: "invalid" });
      expect(await ctx.query("select id from opt_outs")).toEqual([]);
    });
  });

  test("keep who asked sealed, and count what came of it", async () => {
    const { ctx, prove, idOf, run } = await ask(make);
    await prove();
    const [row] = await ctx.query("select sealed, hash from opt_outs");
    expect(Buffer.from(row!.sealed as Uint8Array).includes("post@")).toBe(false);
    expect((await openOptOut(ctx, await idOf()))?.words).toEqual({
      contact: "post@harbour.com",
      locale: "en",
    });
    expect(await openOptOut(ctx, 99)).toBeNull();
    const { months, inForce } = await getTransparency(ctx);
    expect(months["opt-out"]).toEqual([{ month: "2026-11", counts: { received: 1, proven: 1 } }]);
    expect(inForce).toBe(1);
    await answerOptOut(ctx, { id: await idOf(), decision: "refuse", answer: "Not yours." });
    ctx.advance(91 * DAY_MS);
    expect(await run()).toMatchObject({ pruned: 1 });
    expect(await ctx.query("select id from opt_outs")).toEqual([]);
    expect((await getTransparency(ctx)).inForce).toBe(0);
  });
}
