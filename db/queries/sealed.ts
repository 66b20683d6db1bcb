import { asc, desc } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { prepared } from "#db/prepared.ts";
import { findAnySecrets } from "#db/queries/sources.ts";

type Nothing = Record<never, never>;

const oldestOriginal = prepared<Nothing>()((t) =>
  t.orm
    .select({ sealed: t.messageOriginals.sealed })
    .from(t.messageOriginals)
    .orderBy(asc(t.messageOriginals.messageId))
    .limit(1)
    .prepare(),
);

const newestOriginal = prepared<Nothing>()((t) =>
  t.orm
    .select({ sealed: t.messageOriginals.sealed })
    .from(t.messageOriginals)
    .orderBy(desc(t.messageOriginals.messageId))
    .limit(1)
    .prepare(),
);

const newestUnrouted = prepared<Nothing>()((t) =>
  t.orm
    .select({ sealed: t.unroutedMessages.sealed })
    .from(t.unroutedMessages)
    .orderBy(desc(t.unroutedMessages.id))
    .limit(1)
    .prepare(),
);

/** Some of what lies sealed in the database, of each sort and age, to tell whether a key fits. */
export async function findSealed(db: Database): Promise<{
  secrets: Uint8Array[];
  messages: Uint8Array[];
}> {
  const secrets = await findAnySecrets(db, {});
  const messages = [
    ...(await oldestOriginal(db, {})),
    ...(await newestOriginal(db, {})),
    ...(await newestUnrouted(db, {})),
  ];
  return {
    secrets: secrets.map((row) => row.secrets),
    messages: messages.map(({ sealed }) => sealed),
  };
}
