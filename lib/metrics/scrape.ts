import { shared } from "#lib/shared.ts";

/** All metrics as Prometheus reads them. */
export type Scrape = () => Promise<{ contentType: string; text: string }>;

/** Apart from what makes it, so that whoever answers with it does not load the registry. */
const holder = shared<{ scrape: Scrape | null }>("metrics-scrape", () => ({ scrape: null }));

/** Makes the scrape of this process, unless there is one. */
export function offerScrape(make: () => Scrape): void {
  holder.scrape ??= make();
}

/** The scrape of this process; null before the process is measured. */
export function currentScrape(): Scrape | null {
  return holder.scrape;
}
