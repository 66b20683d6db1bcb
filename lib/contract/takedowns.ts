import { expect, test } from "vitest";
import type { MakeContext } from "#lib/contract/describe-contract.ts";
import { openResolver } from "#lib/opt-outs/find-proof.ts";
import { runOptOuts } from "#lib/opt-outs/run-opt-outs.ts";
import { getTransparency } from "#lib/requests/get-transparency.ts";
import { addTakedown } from "#lib/takedowns/add-takedown.ts";
import { answerTakedown } from "#lib/takedowns/answer-takedown.ts";
import { getTakedown } from "#lib/takedowns/get-takedown.ts";
import { listTakedowns, openTakedown } from "#lib/takedowns/list-takedowns.ts";
import { withdrawTakedown } from "#lib/takedowns/withdraw-takedown.ts";

const DAY_MS = 86_400_000;
const MESSAGE = `msg_${"a".repeat(26)}`;
const words = {
  about: `/numbers/17875550101#${MESSAGE}`,
  contact: "ann@example.com",
  explanation: "My name is in it: Ann Harbour.\n名前が出ています",
  locale: "es",
} as const;

export function takedownsContract(make: MakeContext): void {
  test("keep what requesters wrote sealed, and show them the state at their link", async () => {
    const ctx = await make();
    const token = await addTakedown(ctx, { kind: "message-data", ...words });
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(await getTakedown(ctx, token)).toEqual({
      kind: "message-data",
      state: "open",
      answer: null,
      at: new Date(ctx.now()).toISOString(),
      closedAt: null,
    });
    const [row] = await ctx.query("select * from takedowns");
    for (const value of Object.values(row!)) {
      const bytes = value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value));
      for (const secret of ["Ann Harbour", "ann@example", token])
        expect(bytes.includes(secret)).toBe(false);
    }
    const { takedowns } = await listTakedowns(ctx, { state: "open" });
    expect(takedowns).toMatchObject([{ id: row!.id, subject: MESSAGE, kind: "message-data" }]);
    expect((await openTakedown(ctx, takedowns[0]!.id))?.words).toEqual(words);
    expect(await openTakedown(ctx, 99)).toBeNull();
  });

  test("are found by no other link", async () => {
    const ctx = await make();
    const token = await addTakedown(ctx, { kind: "other", ...words });
    for (const other of [
      "",
      "x",
      `${token}x`,
      token.slice(1),
      token.toLowerCase(),
      "A".repeat(32),
    ]) {
      if (other !== token) expect(await getTakedown(ctx, other)).toBeNull();
      await expect(withdrawTakedown(ctx, other)).rejects.toMatchObject({ kind: "not-found" });
    }
  });

  test("are answered once", async () => {
    const ctx = await make();
    const token = await addTakedown(ctx, { kind: "other", ...words });
    const { takedowns } = await listTakedowns(ctx, { state: "open" });
    const { id } = takedowns[0]!;
    const given = { id, state: "granted", answer: "It is gone." } as const;
    await expect(answerTakedown(ctx, { ...given, answer: " " })).rejects.toMatchObject({
      kind: "invalid",
    });
    await expect(answerTakedown(ctx, { ...given, answer: "x".repeat(2001) })).rejects.toMatchObject(
      { kind: "invalid" },
    );
    await expect(answerTakedown(ctx, { ...given, id: 99 })).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(await answerTakedown(ctx, given)).toBe(false);
    await expect(answerTakedown(ctx, { ...given, state: "refused" })).rejects.toMatchObject({
      kind: "invalid",
    });
    await withdrawTakedown(ctx, token);
    expect(await getTakedown(ctx, token)).toMatchObject({
      state: "granted",
      answer: "It is gone.",
    });
    expect(await listTakedowns(ctx, { state: "open" })).toEqual({ takedowns: [], next: null });
  });

  test("are withdrawn by whoever has the link, and deleted a while after they are closed", async () => {
    const ctx = await make();
    const token = await addTakedown(ctx, { kind: "own-number", ...words });
    await addTakedown(ctx, { kind: "own-number", ...words });
    await withdrawTakedown(ctx, token);
    expect((await getTakedown(ctx, token))?.state).toBe("withdrawn");
    const resolver = openResolver(["127.0.0.1:9"], 50);
    ctx.advance(89 * DAY_MS);
    expect(await runOptOuts(ctx, resolver)).toMatchObject({ pruned: 0 });
    ctx.advance(2 * DAY_MS);
    expect(await runOptOuts(ctx, resolver)).toMatchObject({ pruned: 1 });
    expect(await getTakedown(ctx, token)).toBeNull();
    expect((await listTakedowns(ctx, { state: "open" })).takedowns).toHaveLength(1);
    expect((await getTransparency(ctx)).months.takedown).toEqual([
      { month: "2026-11", counts: { received: 2, withdrawn: 1 } },
    ]);
  });

  test("are deleted though many before them were closed only now", async () => {
    const ctx = await make();
    const tokens: string[] = [];
    for (let n = 0; n < 101; n++) {
      tokens.push(await addTakedown(ctx, { kind: "other", ...words }));
    }
    const last = tokens.pop()!;
    await withdrawTakedown(ctx, last);
    ctx.advance(91 * DAY_MS);
    for (const token of tokens) await withdrawTakedown(ctx, token);
    const resolver = openResolver(["127.0.0.1:9"], 50);
    expect(await runOptOuts(ctx, resolver)).toMatchObject({ pruned: 1 });
    expect(await getTakedown(ctx, last)).toBeNull();
    expect(await getTakedown(ctx, tokens[0]!)).not.toBeNull();
  });

  test("come in pages, newest first", async () => {
    const ctx = await make();
    for (let n = 0; n < 60; n++) await addTakedown(ctx, { kind: "other", ...words });
    const first = await listTakedowns(ctx, { state: "open" });
    expect(first.takedowns).toHaveLength(50);
    const second = await listTakedowns(ctx, { state: "open", before: first.next! });
    expect(second.next).toBeNull();
    const ids = [...first.takedowns, ...second.takedowns].map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 60 }, (_, n) => 60 - n));
  });
}
