import { besidePlain } from "./beside-plain.ts";
import type { Figure } from "./figures.ts";
import { pages } from "./pages.ts";
import type { Server } from "./server.ts";

/**
 * Pages per second of each kind, beside a plain Node server that sends the very same bytes. The
 * number page is the one that people wait on.
 * @param rounds how often both take turns on the number page; on others once
 * @param others which other pages, by their names
 */
export async function pagesPerSecond(
  server: Server,
  { rounds, seconds, others }: { rounds: number; seconds: number; others: string[] },
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, path } of pages) {
    const isHot = name === "number";
    if (!isHot && !others.includes(name)) continue;
    figures.push(
      await besidePlain(server, {
        group: "kept pages per second",
        name: isHot ? "a hot number page" : name,
        path,
        rounds: isHot ? rounds : 1,
        seconds,
        ...(isHot && { target: { atLeast: 0.9 } }),
      }),
    );
  }
  return figures;
}
