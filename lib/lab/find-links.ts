import type { Span } from "./findings.ts";

/** A link in a message. */
export type Link = Span & { host: string; isShort: boolean };

/** Public shorteners: whoever reads the message can't see where such a link leads. */
const shorteners = new Set([
  "bit.ly",
  "bitly.com",
  "tinyurl.com",
  "t.co",
  "goo.gl",
  "ow.ly",
  "is.gd",
  "v.gd",
  "buff.ly",
  "rebrand.ly",
  "cutt.ly",
  "rb.gy",
  "t.ly",
  "shorturl.at",
  "tiny.cc",
  "s.id",
  "lnkd.in",
  "bl.ink",
  "short.io",
  "soo.gd",
  "clck.ru",
  "goo.su",
  "vk.cc",
  "u.to",
  "qps.ru",
  "urlz.fr",
  "n9.cl",
  "acortar.link",
  "kutt.it",
  "dub.sh",
  "t.cn",
  "url.cn",
  "dwz.cn",
  "suo.im",
  "me2.kr",
  "han.gl",
  "han.gle",
  "2u.pw",
  "bom.so",
  "onelink.me",
  "page.link",
  "wa.link",
  "linktr.ee",
  "gg.gg",
  "x.gd",
]);

const withScheme = /\bhttps?:\/\/(?<host>[^\s/?#:@<>"']{1,253})[^\s<>"']*/giu;
const bare =
  /(?<![\p{L}\p{N}@._/-])(?<host>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}[a-z]{2,24})(?<path>\/[^\s<>"']*)?(?![\p{L}\p{N}@-])/giu;

const commonEnds =
  /\.(?:com|net|org|io|co|app|me|ly|info|biz|ru|de|es|fr|it|br|mx|ar|in|cn|jp|kr|uk|tr|pl|eu|us|gl|gd|cc|to|sh|at|id|ee|link|example|test)$/iu;

/** Finds the links of a text: with a scheme, and names of hosts that people tap as such. */
export function findLinks(text: string): Link[] {
  const links: Link[] = [...text.matchAll(withScheme)].map((match) => linkOf(match));
  for (const match of text.matchAll(bare)) {
    const start = match.index;
    const host = match.groups?.host ?? "";
    const isTapped =
      match.groups?.path !== undefined ||
      /^www\./iu.test(host) ||
      shorteners.has(host.toLowerCase());
    const isIn = links.some((link) => start < link.end && start + match[0].length > link.start);
    if (isTapped && commonEnds.test(host) && !isIn) links.push(linkOf(match));
  }
  return links.sort((a, b) => a.start - b.start);
}

function linkOf(match: RegExpExecArray): Link {
  const host = (match.groups?.host ?? "").toLowerCase().replace(/^www\./u, "");
  const length = match[0].replace(/[.,;:!?)\]]+$/u, "").length;
  return { host, isShort: shorteners.has(host), start: match.index, end: match.index + length };
}
