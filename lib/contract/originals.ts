import { expect, test } from "vitest";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { readOriginal } from "#lib/originals/read-original.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { add, sms, store, storeOne } from "#lib/testing/inbox.ts";

const DAY_MS = 86_400_000;
const TEXT = "Write to ann@tern.example, https://tern.example/in?token=tide";
const reason = "reported as a person's address";

const originals = async (ctx: ContractContext) =>
  (await ctx.query("select message_id from message_originals order by 1")).length;

export function originalsContract(make: MakeContext): void {
  test("shows what was received to whoever says why, and keeps that they looked", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await storeOne(ctx, { from: "Tern", text: TEXT });
    const admin = { ...ctx, actor: { kind: "admin", name: "mara" } } as const;
    expect(await readOriginal(admin, { id, reason })).toEqual({ from: "Tern", text: TEXT });
    const [entry] = await ctx.query(
      "select actor, action, subject, reason, detail from audit_entries where action = 'original.read'",
    );
    expect(entry).toMatchObject({ action: "original.read", subject: id, reason, detail: null });
    expect(entry!.actor).toContain("mara");
  });

  test("shows nothing, and notes nothing, without a reason, a message or its original", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await storeOne(ctx);
    const look = (input: { id: string; reason: string }) => readOriginal(ctx, input);
    await expect(look({ id, reason: " " })).rejects.toMatchObject({ kind: "invalid" });
    await expect(look({ id: "msg_none", reason })).rejects.toMatchObject({ kind: "not-found" });
    await ctx.query("delete from message_originals");
    await expect(look({ id, reason })).rejects.toMatchObject({ kind: "invalid" });
    const noted = "select id from audit_entries where action = 'original.read'";
    expect(await ctx.query(noted)).toEqual([]);
  });

  test("keeps originals for their days and no longer, and those that are to be looked at", async () => {
    const ctx = await make();
    await add(ctx);
    await store(ctx, ...Array.from({ length: 230 }, () => sms()));
    const [{ id: open }] = (await ctx.query("select min(id) as id from messages")) as [
      { id: number },
    ];
    await ctx.query("delete from reviews");
    await ctx.query(
      `insert into reviews (message_id, is_open, cause, reports, opened_at) values (${open}, true, 'reported', 1, 0)`,
    );
    ctx.advance(3 * DAY_MS);
    await storeOne(ctx);
    await runRetention(ctx, 7, 30, 3);
    expect(await originals(ctx)).toBe(231);
    ctx.advance(1);
    await runRetention(ctx, 7, 30, 3);
    expect(await originals(ctx)).toBe(2);
    expect(await ctx.query("select id from messages")).toHaveLength(231);
    await ctx.query("update reviews set is_open = false");
    await runRetention(ctx, 7, 30, 3);
    expect(await originals(ctx)).toBe(1);
  });

  test("keeps none for longer than its message, nor for longer than all messages", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx);
    ctx.advance(2 * DAY_MS + 1);
    await runRetention(ctx, 2, 30, 9);
    expect(await originals(ctx)).toBe(0);
  });
}
