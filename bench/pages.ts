import { openFile } from "#db/sqlite/open-file.ts";
import { MESSAGES_PER_PAGE } from "#lib/messages/message-page.ts";
import { publicId } from "#lib/messages/public-id.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";
import { identifyService } from "#lib/services/identify-service.ts";
import { numbers } from "./numbers.ts";
import { benchKeyring } from "./prepare-database.ts";
import { senders } from "./senders.ts";

const PAGES_BACK = 500;

const number = numbers[0]!;
const sender = identifySender(senders[0]!.from).slug!;
const service = identifyService(senders[0]!.brand)!.slug;

/** One page of each kind: its name and its address. They exist in every benchmark database. */
export const pages: { name: string; path: string }[] = [
  { name: "home", path: "/" },
  { name: "numbers", path: "/numbers" },
  { name: "number", path: `/numbers/${number}` },
  { name: "countries", path: "/countries" },
  { name: "country", path: "/countries/united-states" },
  { name: "senders", path: "/senders" },
  { name: "sender", path: `/senders/${encodeURIComponent(sender)}` },
  { name: "services", path: "/services" },
  { name: "service", path: `/services/${service}` },
  { name: "search", path: "/search?q=verification" },
  { name: "rules", path: "/rules" },
];

/** What the two most frequent senders and a service are studied by. */
const other = identifySender(senders[1]!.from).slug!;
export const studied: { name: string; path: string }[] = [
  { name: "a sender", path: `/senders/${encodeURIComponent(sender)}/study` },
  { name: "a service", path: `/services/${encodeURIComponent(service)}/study` },
  { name: "two senders", path: `/compare?a=senders/${sender}&b=senders/${other}` },
];

const addressOf = (q: string) => `/search?${new URLSearchParams({ q })}`;

/** Searches of other kinds than the one word that many messages hold. */
export const searches: { name: string; path: string }[] = [
  { name: "search, a phrase", path: `/search?q=${encodeURIComponent('"verification code"')}` },
  { name: "search, a rare word", path: "/search?q=Booking%20ready" },
  { name: "search, two words that never meet", path: "/search?q=verification%20codice" },
  { name: "search, nothing found", path: "/search?q=zzyzx" },
  { name: "search, a phrase that never stands", path: addressOf('"your is"') },
  { name: "search, one character", path: addressOf("您") },
  {
    name: "search, narrowed",
    path: addressOf("verification country:US has:code after:2020-01-01"),
  },
  { name: "search, by purpose and time", path: addressOf("purpose:sign-in before:2100-01-01") },
  {
    name: "search, narrowed to what is rare",
    path: addressOf("purpose:payment country:US has:code"),
  },
  {
    name: "search, a word that a sender never writes",
    path: addressOf(`from:"${senders[0]!.from}" codice`),
  },
];

const lists = [
  { name: "home", path: "/", scope: "listed = 1" },
  {
    name: "number",
    path: `/numbers/${number}`,
    scope: `listed = 1 AND term_id = (SELECT term_id FROM numbers WHERE e164 = '${number}')`,
  },
  { name: "country", path: "/countries/united-states", scope: "listed = 1 AND country = 'US'" },
  {
    name: "sender",
    path: `/senders/${encodeURIComponent(sender)}`,
    scope: `listed = 1 AND sender_id = (SELECT id FROM senders WHERE slug = '${sender}')`,
  },
  {
    name: "service",
    path: `/services/${service}`,
    scope: `listed = 1 AND service_id = (SELECT id FROM services WHERE slug = '${service}')`,
  },
];

/**
 * Pages whose addresses name a message, which has another id in each database: the newest message's
 * own, and those far back in lists: 500 pages, or half the list where it is shorter than twice that.
 * @param database the path of the file
 */
export function pagesByMessage(database: string): { name: string; path: string }[] {
  const { driver, close } = openFile(`file:${database}`);
  const numbersOf = (query: string, ...given: number[]) =>
    driver
      .prepare(query)
      .pluck()
      .all(...given) as number[];
  const messageBack = (scope: string, back: number) => {
    const [id = 0] = numbersOf(
      `SELECT id FROM messages WHERE ${scope} ORDER BY id DESC LIMIT 1 OFFSET ?`,
      back,
    );
    return publicId(benchKeyring, id);
  };
  try {
    const deep = lists.map(({ name, path, scope }) => {
      const [count = 0] = numbersOf(`SELECT count(*) FROM messages WHERE ${scope}`);
      const back = Math.min(PAGES_BACK * MESSAGES_PER_PAGE, Math.floor(count / 2));
      return {
        name: `${name}, ${PAGES_BACK} pages back`,
        path: `${path}?before=${messageBack(scope, back)}`,
      };
    });
    return [{ name: "message", path: `/messages/${messageBack("listed = 1", 0)}` }, ...deep];
  } finally {
    close();
  }
}
