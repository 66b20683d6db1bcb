import { openFile } from "#db/sqlite/open-file.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { besidePlain } from "./beside-plain.ts";
import { withCopy } from "./copy-database.ts";
import type { Figure } from "./figures.ts";
import { numbers } from "./numbers.ts";
import { benchContext } from "./prepare-database.ts";
import { withServer } from "./server.ts";

const retired = numbers.at(-1)!;

const addresses = [
  { name: "one address without a page, 404", path: "/nowhere", status: 404 },
  // No country has the calling code 999.
  { name: "unknown numbers, each once, 404", path: "/numbers/99900{n}", status: 404 },
  { name: "a retired number, 410", path: `/numbers/${retired}`, status: 410 },
];

/**
 * Pages that are not there, beside a plain server that sends the same bytes.
 * @param database is copied: a number in it has to be retired
 */
export function missingPages(
  database: string,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Figure[]> {
  return withCopy(database, async (copy) => {
    const db = openFile(`file:${copy}`);
    await retireNumber(benchContext(db), retired);
    db.close();
    return withServer(`file:${copy}`, {}, async (server) => {
      const figures: Figure[] = [];
      for (const address of addresses) {
        figures.push(
          await besidePlain(server, {
            group: "missing pages per second",
            ...address,
            rounds,
            seconds,
            target: { atLeast: 0.6 },
          }),
        );
      }
      return figures;
    });
  });
}
