import { expect, test } from "vitest";
import { insertChange } from "#db/queries/changes.ts";
import { step, transaction } from "#db/transaction.ts";
import type { MakeContext } from "#lib/contract/describe-contract.ts";
import type { TestContext } from "#lib/testing/context.ts";

/** Writes a row that nothing else looks at. */
function* write({ db }: TestContext, kind: string) {
  yield* step(insertChange(db, { at: 1, kind, messageId: null, numberId: null, tags: "[]" }));
  return kind;
}

const kinds = ({ query }: TestContext) =>
  query("select kind from changes order by seq").map(({ kind }) => kind);

export function transactionsContract(make: MakeContext): void {
  test("keep what a body wrote and give what it returned", async () => {
    const ctx = make();
    expect(await transaction(ctx.db, () => write(ctx, "a"))).toBe("a");
    expect(kinds(ctx)).toEqual(["a"]);
  });

  test("run in the order of arrival, many of them together", async () => {
    const ctx = make();
    const names = Array.from({ length: 600 }, (_, i) => `body ${i}`);
    expect(
      await Promise.all(names.map((name) => transaction(ctx.db, () => write(ctx, name)))),
    ).toEqual(names);
    expect(kinds(ctx)).toEqual(names);
  });

  test("roll back a body that throws, alone", async () => {
    const ctx = make();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        transaction(ctx.db, function* () {
          yield* write(ctx, `before ${i}`);
          if (i % 3 === 0) throw new Error(`body ${i}`);
          yield* write(ctx, `after ${i}`);
          return i;
        }),
      ),
    );
    for (const [i, outcome] of outcomes.entries()) {
      if (i % 3 === 0) {
        expect(outcome).toMatchObject({ status: "rejected", reason: new Error(`body ${i}`) });
      } else {
        expect(outcome).toEqual({ status: "fulfilled", value: i });
      }
    }
    const kept = outcomes.flatMap((_, i) => (i % 3 === 0 ? [] : [`before ${i}`, `after ${i}`]));
    expect(kinds(ctx)).toEqual(kept);
  });

  test("roll back a body whose query fails, alone, and tell it why", async () => {
    const ctx = make();
    const failing = transaction(ctx.db, function* () {
      yield* write(ctx, "lost");
      yield* step(
        insertChange(ctx.db, {
          at: null as unknown as number,
          kind: "refused",
          messageId: null,
          numberId: null,
          tags: "[]",
        }),
      );
    });
    const other = transaction(ctx.db, () => write(ctx, "kept"));
    await expect(failing).rejects.toThrow();
    await expect(other).resolves.toBe("kept");
    expect(kinds(ctx)).toEqual(["kept"]);
  });

  test("let a body go on after a query that failed", async () => {
    const ctx = make();
    await transaction(ctx.db, function* () {
      try {
        yield* write(ctx, null as unknown as string);
      } catch {
        yield* write(ctx, "instead");
      }
    });
    expect(kinds(ctx)).toEqual(["instead"]);
  });

  test("see what a body before them in the same commit wrote", async () => {
    const ctx = make();
    const count = () =>
      transaction(ctx.db, function* () {
        yield* write(ctx, "row");
        return kinds(ctx).length;
      });
    expect(await Promise.all([count(), count(), count()])).toEqual([1, 2, 3]);
  });
}
