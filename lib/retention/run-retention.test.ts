import { randomInt } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { child, moduleUrl } from "#db/testing/child.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { type TestContext, testContext } from "#lib/testing/context.ts";
import { add, sms, store, US_NUMBER } from "#lib/testing/inbox.ts";

const DAY_MS = 86_400_000;

/**
 * A word that nothing else holds. Some begin alike, for an index keeps but the rest of those: all
 * others are of the letters from a to s, so that none begins as they do.
 */
function word(beginning = ""): string {
  const letters = Array.from({ length: 14 }, () => String.fromCharCode(97 + randomInt(19)));
  return beginning + letters.join("");
}

/** A person's number, from a range that is kept for fiction, and none of ours. */
const person = (i: number) => `+1${300 + i}55501${String(randomInt(100)).padStart(2, "0")}`;

/** Which of the words are in any of the database's files. */
function wordsIn({ path }: TestContext, words: string[]): string[] {
  const files = ["", "-wal", "-shm"].map((end) => path + end).filter(existsSync);
  const bytes = Buffer.concat(files.map((file) => readFileSync(file)));
  return words.filter((each) => bytes.includes(each));
}

/** The words that the search index knows, however it keeps them. */
function indexed(ctx: TestContext): string[] {
  ctx.query("create virtual table temp.vocabulary using fts5vocab(main, messages_fts, row)");
  const terms = ctx.query("select term from vocabulary order by term").map(({ term }) => term);
  ctx.query("drop table temp.vocabulary");
  return terms;
}

/** Stores messages of every fate. @returns the words that may be found until they are deleted */
async function fill(ctx: TestContext, count: number) {
  const texts: string[] = [];
  const sealed: string[] = [];
  const persons: string[] = [];
  for (let i = 0; i < count; i++) {
    const words = [word("tide"), word("tide"), word(), word("小红书")];
    const secret = word("sealed");
    const from = person(i % 600);
    texts.push(...words);
    sealed.push(secret);
    persons.push(from.slice(1));
    await store(
      ctx,
      sms({ text: `${words.join(" ")} https://tern.example/${secret}` }),
      sms({ from, text: `see you ${words[0]}` }),
      sms({ from: "Banco Mar", text: `clave ${secret}` }),
      sms({ to: `+${US_NUMBER}`, text: secret }),
      sms({ to: "+17875550199", text: secret }),
    );
  }
  return { texts, sealed, persons };
}

test("leaves none of the deleted words in the database's files", async () => {
  const ctx = testContext();
  await add(ctx);
  await add(ctx, US_NUMBER, "reserve");
  const deleted = await fill(ctx, 150);
  ctx.advance(3 * DAY_MS);
  const kept = await fill(ctx, 30);

  // What is looked for can be found, as long as it is there.
  expect(wordsIn(ctx, deleted.persons)).toEqual(deleted.persons);
  expect(wordsIn(ctx, deleted.texts)).toEqual(deleted.texts);
  expect(wordsIn(ctx, deleted.sealed)).toEqual([]);

  expect(await runRetention(ctx, 2)).toBe(600);
  expect(wordsIn(ctx, [...deleted.texts, ...deleted.sealed])).toEqual([]);
  const keptPersons = new Set(kept.persons);
  expect(
    wordsIn(
      ctx,
      deleted.persons.filter((each) => !keptPersons.has(each)),
    ),
  ).toEqual([]);
  expect(wordsIn(ctx, kept.texts)).toEqual(kept.texts);

  const terms = indexed(ctx);
  const folded = kept.texts.filter((text) => text.startsWith("tide"));
  expect(terms.filter((term) => term.startsWith("tide"))).toEqual(folded.toSorted());

  ctx.advance(3 * DAY_MS);
  await runRetention(ctx, 2);
  expect(indexed(ctx)).toEqual([]);
  expect(wordsIn(ctx, [...kept.texts, ...kept.persons])).toEqual([]);
}, 60_000);

test("leaves none in the log either when another process was reading at the time", async () => {
  const ctx = testContext();
  await add(ctx);
  await add(ctx, US_NUMBER, "reserve");
  const { texts, persons } = await fill(ctx, 20);
  const reader = child(`
    import { openFile } from ${moduleUrl("db/sqlite/open-file.ts")};
    const { driver } = openFile(${JSON.stringify(`file:${ctx.path}`)});
    driver.exec("BEGIN");
    driver.prepare("SELECT count(*) FROM messages").get();
    say("reading");
    await heard();
    driver.exec("COMMIT");
    say("done");
    await heard();
  `);
  await reader.next();
  ctx.advance(3 * DAY_MS);
  let isDone = false;
  const run = runRetention(ctx, 2).finally(() => {
    isDone = true;
  });
  const left = () => ctx.query("select id from messages").length;
  while (left() > 0) await sleep(1);
  expect(isDone).toBe(false);
  reader.tell("go on");
  await run;
  expect(wordsIn(ctx, [...texts, ...persons])).toEqual([]);
});
