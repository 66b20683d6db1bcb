import { openFile } from "#db/sqlite/open-file.ts";
import { compared, type Figure } from "./figures.ts";

/** What is sealed for admins, and refused; not what the public sees. */
const NOT_PUBLIC = ["message_originals", "unrouted_messages", "unrouted_messages_dedupe"];
const TIMES_TEXT = 2.5;
const PLUS_BYTES = 150;

type Part = { name: string; bytes: number };

/**
 * Bytes on disk a message: all tables and indexes but sealed originals and refused requests, beside
 * what the texts themselves take.
 * @param label names the database
 */
export function diskUse(database: string, { label }: { label: string }): Figure[] {
  const { driver, close } = openFile(`file:${database}`);
  try {
    const [texts] = driver
      .prepare<[], { count: number; bytes: number }>(
        "SELECT count(*) AS count, sum(length(CAST(text AS BLOB))) AS bytes FROM messages",
      )
      .all();
    const { count, bytes: textBytes } = texts!;
    const parts = driver
      .prepare<[], Part>("SELECT name, pgsize AS bytes FROM dbstat WHERE aggregate = 1")
      .all();
    const counted = parts.filter(({ name }) => !NOT_PUBLIC.includes(name));
    const total = counted.reduce((sum, { bytes }) => sum + bytes, 0);
    const each = (bytes: number) => bytes / count;
    const large = parts.filter(({ bytes }) => each(bytes) >= 0.1);
    return [
      compared({
        group: "bytes on disk a message",
        name: `${label}, by ${TIMES_TEXT} × text + ${PLUS_BYTES}`,
        value: each(total),
        baseline: TIMES_TEXT * each(textBytes) + PLUS_BYTES,
        unit: "bytes",
        target: { atMost: 1 },
        more: {
          text: each(textBytes),
          ...Object.fromEntries(large.map(({ name, bytes }) => [name, each(bytes)])),
        },
      }),
    ];
  } finally {
    close();
  }
}
