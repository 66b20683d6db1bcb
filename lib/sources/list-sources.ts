import { listSources as selectSources } from "#db/queries/sources.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { ingestUrl } from "#lib/ingest/ingest-url.ts";

/** A source as its operator sees it, without its secrets. */
export type SourceCard = {
  id: string;
  provider: string;
  auth: string;
  /** Where its provider posts. */
  url: string;
  registersNumbers: boolean;
  createdAt: string;
};

const AT_ONCE = 100;

/** Every source, by name. */
export async function* listSources({ db }: Context): AsyncGenerator<SourceCard> {
  let after = "";
  for (;;) {
    const rows = await selectSources(db, { after, limit: AT_ONCE });
    for (const { name, publicUrl, createdAt, ...rest } of rows) {
      yield {
        id: name,
        ...rest,
        url: publicUrl ?? ingestUrl(name),
        createdAt: isoInstant(createdAt),
      };
      after = name;
    }
    if (rows.length < AT_ONCE) return;
  }
}
