import { expect, test } from "vitest";
import { findNewestChange, insertChange, listChangesAfter } from "#db/queries/changes.ts";
import { slowClock } from "#db/testing/slow-clock.ts";
import { type Common, type Steps, step, transaction } from "#db/transaction.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";

/** Writes a row that nothing else looks at. */
function* write({ db }: ContractContext, kind: string) {
  yield* step(insertChange(db, { at: 1, kind, messageId: null, numberId: null, tags: "[]" }));
  return kind;
}

/** Writes a body's name, and notes it among what it shares. */
function* note(ctx: ContractContext, names: string[], name: string): Steps<void> {
  yield* write(ctx, name);
  names.push(name);
}

/** Has bodies share their names, and writes them as one. */
function sumOf(ctx: ContractContext): Common<string[]> {
  return {
    open: () => [],
    *close(_, names) {
      yield* write(ctx, names.join("+"));
    },
  };
}

const kinds = async ({ query }: ContractContext) =>
  (await query("select kind from changes order by seq")).map(({ kind }) => kind);

export function transactionsContract(make: MakeContext): void {
  test("keep what a body wrote and give what it returned", async () => {
    const ctx = await make();
    expect(await transaction(ctx.db, () => write(ctx, "a"))).toBe("a");
    expect(await kinds(ctx)).toEqual(["a"]);
  });

  test("run in the order of arrival, many of them together", async () => {
    const ctx = await make();
    const names = Array.from({ length: 600 }, (_, i) => `body ${i}`);
    expect(
      await Promise.all(names.map((name) => transaction(ctx.db, () => write(ctx, name)))),
    ).toEqual(names);
    expect(await kinds(ctx)).toEqual(names);
  });

  test("roll back a body that throws, alone", async () => {
    const ctx = await make();
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
    expect(await kinds(ctx)).toEqual(kept);
  });

  test("roll back a body whose query fails, alone, and tell it why", async () => {
    const ctx = await make();
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
    expect(await kinds(ctx)).toEqual(["kept"]);
  });

  test("roll back a body whose query failed, though it goes on", async () => {
    const ctx = await make();
    const outcomes = await Promise.allSettled([
      transaction(ctx.db, () => write(ctx, "before")),
      transaction(ctx.db, function* () {
        try {
          yield* write(ctx, null as unknown as string);
          yield* step(findNewestChange(ctx.db, {}));
        } catch {
          return "went on";
        }
      }),
      transaction(ctx.db, () => write(ctx, "after")),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(outcomes[1]).toMatchObject({
      reason: { message: expect.stringMatching(/not.null constraint/i) },
    });
    expect(await kinds(ctx)).toEqual(["before", "after"]);
  });

  test("tell a body its own failure, not that of another one's query", async () => {
    const ctx = await make();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) =>
        transaction(ctx.db, function* () {
          // What gives no rows is not waited for: its failure may be heard of late.
          yield* write(ctx, i % 4 === 1 ? (null as unknown as string) : `${i}`);
          if (i % 4 === 2) throw new Error(`body ${i}`);
          if (i % 4 === 3) yield* step(findNewestChange(ctx.db, {}));
          return i;
        }),
      ),
    );
    for (const [i, outcome] of outcomes.entries()) {
      if (i % 4 === 1) {
        const message = expect.stringMatching(/not.null constraint/i);
        expect(outcome).toMatchObject({ status: "rejected", reason: { message } });
      } else if (i % 4 === 2) {
        expect(outcome).toMatchObject({ status: "rejected", reason: new Error(`body ${i}`) });
      } else {
        expect(outcome).toEqual({ status: "fulfilled", value: i });
      }
    }
    expect(await kinds(ctx)).toEqual(["0", "3", "4", "7", "8", "11"]);
  });

  test("share what is made before bodies in a row, and written once after them", async () => {
    const ctx = await make();
    slowClock();
    const sum = sumOf(ctx);
    const store = (name: string) =>
      transaction(ctx.db, (names: string[]) => note(ctx, names, name), sum);
    const stored = [store("a"), store("b"), transaction(ctx.db, () => write(ctx, "other"))];
    await Promise.all([...stored, store("c")]);
    expect(await kinds(ctx)).toEqual(["a", "b", "a+b", "other", "c", "c"]);
  });

  test("share nothing with a body that throws", async () => {
    const ctx = await make();
    const sum = sumOf(ctx);
    const store = (name: string, isSound = true) =>
      transaction(
        ctx.db,
        function* (names: string[]) {
          yield* note(ctx, names, name);
          if (!isSound) throw new Error("sunk");
        },
        sum,
      );
    const outcomes = await Promise.allSettled([store("a"), store("lost", false), store("b")]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await kinds(ctx)).toEqual(["a", "a", "b", "b"]);
  });

  test("keep nothing of a body when what it shares can't be written, and tell why", async () => {
    const ctx = await make();
    const failing = {
      open() {},
      *close() {
        yield* write(ctx, null as unknown as string);
      },
    };
    const [before, own, after] = await Promise.allSettled([
      transaction(ctx.db, () => write(ctx, "a")),
      transaction(ctx.db, () => write(ctx, "b"), failing),
      transaction(ctx.db, () => write(ctx, "c")),
    ]);
    expect(own).toMatchObject({
      status: "rejected",
      reason: { message: expect.stringMatching(/not.null constraint/i) },
    });
    expect([before, after]).toMatchObject([{ status: "fulfilled" }, { status: "fulfilled" }]);
    expect(await kinds(ctx)).toEqual(["a", "c"]);
  });

  test("see what a body before them in the same commit wrote", async () => {
    const ctx = await make();
    const count = () =>
      transaction(ctx.db, function* () {
        yield* write(ctx, "row");
        return (yield* step(listChangesAfter(ctx.db, { seq: 0, limit: 9 }))).length;
      });
    expect(await Promise.all([count(), count(), count()])).toEqual([1, 2, 3]);
  });
}
