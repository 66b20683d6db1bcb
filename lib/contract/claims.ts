import { expect, test } from "vitest";
import { transaction } from "#db/transaction.ts";
import { HELD_MS, keepClaim, releaseClaim, takeClaim } from "#lib/claims/claim.ts";
import type { MakeContext } from "#lib/contract/describe-contract.ts";
import { recordChange } from "#lib/live/record-change.ts";

export function claimsContract(make: MakeContext): void {
  test("are one process's at a time, however many ask at once", async () => {
    const ctx = await make();
    const claims = await Promise.all(Array.from({ length: 20 }, () => takeClaim(ctx, "retention")));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await takeClaim(ctx, "demo")).not.toBeNull();
  });

  test("are free once they are released, and late ones to whoever asks next", async () => {
    const ctx = await make();
    const first = await takeClaim(ctx, "retention");
    await releaseClaim(ctx, first!);
    expect(await takeClaim(ctx, "retention")).not.toBeNull();
    ctx.advance(HELD_MS - 1);
    expect(await takeClaim(ctx, "retention")).toBeNull();
    ctx.advance(1);
    expect(await takeClaim(ctx, "retention")).not.toBeNull();
  });

  test("last as long as their holder says so", async () => {
    const ctx = await make();
    const claim = await takeClaim(ctx, "retention");
    for (let round = 0; round < 3; round++) {
      ctx.advance(HELD_MS - 1);
      await transaction(ctx.db, () => keepClaim(ctx, claim!));
    }
    expect(await takeClaim(ctx, "retention")).toBeNull();
  });

  test("undo what a holder writes who has lost his, and are not given up by him", async () => {
    const ctx = await make();
    const lost = await takeClaim(ctx, "retention");
    ctx.advance(HELD_MS);
    const taken = await takeClaim(ctx, "retention");
    const late = transaction(ctx.db, function* () {
      yield* recordChange(ctx, {
        kind: "number-added",
        numberId: 1,
        e164: "17875550101",
        country: null,
      });
      yield* keepClaim(ctx, lost!);
    });
    await expect(late).rejects.toMatchObject({ code: "claim-lost" });
    expect(await ctx.query("select seq from changes")).toEqual([]);
    await releaseClaim(ctx, lost!);
    expect(await takeClaim(ctx, "retention")).toBeNull();
    await transaction(ctx.db, () => keepClaim(ctx, taken!));
  });
}
