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

/** One page of each kind: its name and its address. They exist in every benchmark database. */
export const pages: { name: string; path: string }[] = [
  { name: "home", path: "/" },
  { name: "numbers", path: "/numbers" },
  { name: "number", path: `/numbers/${number}` },
  { name: "countries", path: "/countries" },
  { name: "country", path: "/countries/united-states" },
  { name: "senders", path: "/senders" },
  { name: "sender", path: `/senders/${encodeURIComponent(sender)}` },
  { name: "search", path: "/search?q=verification" },
  { name: "rules", path: "/rules" },
];

/** What the two most frequent senders and a service are studied by. */
const other = identifySender(senders[1]!.from).slug!;
const service = identifyService(senders[0]!.brand)!.slug;
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
];

/**
 * Pages far back in the lists of messages: 500 pages, or half the list where it is shorter than
 * twice that.
 * @param database the path of the file
 */
export function deepPages(database: string): { name: string; path: string }[] {
  const { driver, close } = openFile(`file:${database}`);
  try {
    return lists.map(({ name, path, scope }) => {
      const [count = 0] = driver
        .prepare(`SELECT count(*) FROM messages WHERE ${scope}`)
        .pluck()
        .all() as number[];
      const back = Math.min(PAGES_BACK * MESSAGES_PER_PAGE, Math.floor(count / 2));
      const [id = 0] = driver
        .prepare(`SELECT id FROM messages WHERE ${scope} ORDER BY id DESC LIMIT 1 OFFSET ?`)
        .pluck()
        .all(back) as number[];
      return {
        name: `${name}, ${PAGES_BACK} pages back`,
        path: `${path}?before=${publicId(benchKeyring, id)}`,
      };
    });
  } finally {
    close();
  }
}
