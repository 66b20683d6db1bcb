import { openDatabase } from "#db/client.ts";
import { getCountryPage } from "#lib/countries/get-country-page.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { getNumberList } from "#lib/numbers/get-number-list.ts";
import { getNumberPage } from "#lib/numbers/get-number-page.ts";
import { displayNumber } from "#lib/numbers/parse-number.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { getSenderList } from "#lib/senders/get-sender-list.ts";
import { getSenderPage } from "#lib/senders/get-sender-page.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";
import { numbers } from "./numbers.ts";
import { benchKeyring } from "./prepare-database.ts";
import { senders } from "./senders.ts";

const db = openDatabase("file:" + process.argv[2]);
const ctx = {
  db,
  keyring: benchKeyring,
  actor: { kind: "visitor" } as const,
  now: () => Date.now(),
};
const slug = identifySender(senders[0]!.from).slug!;
const fs: Record<string, () => Promise<unknown>> = {
  home: () => getHomePage(ctx, {}),
  numbers: () => getNumberList(ctx, {}),
  number: () => getNumberPage(ctx, { e164: numbers[0]! }),
  country: () => getCountryPage(ctx, { slug: "united-states" }),
  senders: () => getSenderList(ctx, {}),
  sender: () => getSenderPage(ctx, { slug }),
  search: () => getSearchPage(ctx, { q: "verification" }),
  phrase: () => getSearchPage(ctx, { q: '"verification code"' }),
  never: () => getSearchPage(ctx, { q: "verification codice" }),
  booking: () => getSearchPage(ctx, { q: "Booking ready" }),
  nothing: () => getSearchPage(ctx, { q: "zzyzx" }),
  one: () => getSearchPage(ctx, { q: "1" }),
  displayNumber: async () => {
    for (let i = 0; i < 100; i++) displayNumber(numbers[i]!);
  },
};
for (const [name, f] of Object.entries(fs)) {
  for (let i = 0; i < 100; i++) await f();
  const c = process.cpuUsage();
  for (let i = 0; i < 300; i++) await f();
  const d = process.cpuUsage(c);
  console.log(name.padEnd(14), ((d.user + d.system) / 300).toFixed(0), "us CPU");
}
