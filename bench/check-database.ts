import { type FileDatabase, openFile } from "#db/sqlite/open-file.ts";
import { storeMessages } from "#lib/ingest/store-messages.ts";
import { textTokens } from "#lib/search/tokens.ts";
import { messageOf } from "./message-of.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { between, randomOf } from "./random.ts";

const SAMPLE = 50;

type Row = { text: string; tokens: string };

const storedRow = `
  SELECT messages.text, codes, visibility, messages.listed, withheld_for, messages.country, e164, senders.key,
    services.key AS service,
    sent_at IS NULL AS undated
  FROM messages JOIN numbers ON numbers.id = number_id JOIN senders ON senders.id = sender_id
    LEFT JOIN services ON services.id = service_id
  WHERE messages.id = ?`;

const mistakenCounters = `
  SELECT 'number ' || e164 AS name FROM numbers JOIN terms ON terms.id = term_id
  WHERE terms.received <> numbers.received
    OR terms.listed <> (SELECT count(*) FROM messages WHERE messages.listed = 1
      AND messages.term_id = terms.id)
    OR numbers.received <> (SELECT coalesce(sum(received), 0) FROM hourly_counts
      WHERE kind = 'number' AND ref = CAST(numbers.id AS TEXT))`;

/**
 * Compares a sample of a database's messages with what the product makes of them now, and every
 * number's counters with its messages.
 * @returns a sentence per mistake
 */
export async function checkDatabase(db: FileDatabase, count: number): Promise<string[]> {
  const { driver } = db;
  const random = randomOf(count);
  const ages = Array.from({ length: SAMPLE }, () => between(random, 0, count - 1));
  const fresh = openFile("file::memory:");
  const { ctx, source } = await prepareDatabase(fresh, 0);
  const messages = ages.map((age) => ({ ...messageOf(age, 0), providerId: null }));
  await storeMessages(ctx, source, messages);
  const mistakes: string[] = [];
  for (const [index, age] of ages.entries()) {
    const id = count - age;
    const expected = fresh.driver.prepare(storedRow).get(index + 1) as Row | undefined;
    const found = driver.prepare(storedRow).get(id) as Row | undefined;
    if (JSON.stringify(expected) !== JSON.stringify(found)) {
      mistakes.push(`Message ${id} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}.`);
    } else if (found && !isFound(db, id, found.text)) {
      mistakes.push(`Message ${id} is not found by its words.`);
    }
  }
  fresh.close();
  for (const { name } of driver.prepare<[], { name: string }>(mistakenCounters).all()) {
    mistakes.push(`The counters of ${name} do not add up.`);
  }
  return mistakes;
}

function isFound({ driver }: FileDatabase, id: number, text: string): boolean {
  const tokens = textTokens(text);
  if (tokens.length === 0) return true;
  const match = `"${tokens.join(" ")}"`;
  return (
    driver
      .prepare("SELECT 1 FROM messages_fts WHERE messages_fts MATCH ? AND rowid = ?")
      .get(match, id) !== undefined
  );
}
