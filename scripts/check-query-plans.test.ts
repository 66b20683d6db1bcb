import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FileDatabase, openMigratedFile } from "#db/sqlite/open-file.ts";
import { findBadPlans } from "#scripts/check-query-plans.ts";

describe("findBadPlans", () => {
  let db: FileDatabase;

  beforeAll(() => {
    db = openMigratedFile("file::memory:");
  });

  afterAll(() => db.close());

  it.each([
    ["a sort in a temporary B-tree", 'select "id" from "messages" order by "text" limit ?', "TEMP"],
    ["a scan of a growing table", 'select "id" from "messages" where "text" = ?', "SCAN messages"],
    ["a scan under an alias", 'select m."id" from "messages" m where m."text" = ?', "SCAN m"],
    [
      "a scan in a join",
      'select 1 from "sources" join "changes" on "kind" = "name"',
      "SCAN changes",
    ],
    ["a count of all rows", 'select count(*) from "audit_entries"', "SCAN audit_entries"],
    ["an update of all rows", 'update "senders" set "title" = ? where "kind" = ?', "SCAN senders"],
    ["a deletion by an unindexed column", 'delete from "terms" where "kind" = ?', "SCAN terms"],
  ])("reports %s", (_what, statement, step) => {
    const [bad] = findBadPlans(db, [statement]);

    expect(bad?.statement).toBe(statement);
    expect(bad?.steps.join()).toContain(step);
  });

  it.each([
    ["a look-up by primary key", 'select "text" from "messages" where "id" = ?'],
    ["the newest rows", 'select "id" from "messages" order by "id" desc limit ?'],
    [
      "a list led by its index",
      'select "id" from "messages" where "listed" = ? order by "id" desc',
    ],
    ["a scan of a table that stays small", 'select "name" from "sources"'],
    ["question marks in text", `select 'why?' from "numbers" where "id" = ?`],
    ["the migrator's own", "SELECT id FROM __drizzle_migrations ORDER BY created_at DESC LIMIT 1"],
    ["statements that read nothing", "PRAGMA user_version"],
    ["an insert", 'insert into "changes" ("at", "kind", "tags") values (?, ?, ?)'],
  ])("accepts %s", (_what, statement) => {
    expect(findBadPlans(db, [statement])).toEqual([]);
  });

  it("throws on a statement that is not valid", () => {
    expect(() => findBadPlans(db, ["select nothing from nowhere"])).toThrow();
  });
});
