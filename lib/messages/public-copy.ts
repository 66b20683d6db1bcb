import { findPersonal } from "#lib/masking/find-personal.ts";
import { MASK } from "#lib/masking/reading.ts";

/** A text as the public may read it, and where its parts went. */
export type PublicCopy = {
  text: string;
  /**
   * Maps a span of the original (UTF-16 offsets, end exclusive) to the copy.
   * @returns null when the copy does not hold all of it
   */
  toPublic(start: number, end: number): { start: number; end: number } | null;
};

/**
 * The text as links are read from it: compatibility forms made plain, invisible characters left
 * out. `chars[i]` stands for the original from `starts[i]` to `ends[i]`.
 */
type View = { text: string; chars: string[]; starts: number[]; ends: number[] };

/** A span of the view, end exclusive. */
type Span = { start: number; end: number };

/** A span of which only the domain stays, if one can be told. */
type Link = Span & { domain: Span | null };

/** A run without white space, and what is known of it where the reading stands. */
type Run = {
  view: View;
  end: number;
  /** Where the last link ended. */
  from: number;
  /** Where a user name may start, and the colons since. */
  userFrom: number;
  firstColon: number;
  colons: number;
};

const HIDDEN = /\p{Default_Ignorable_Code_Point}|\p{Cf}|(?![\n\t\v\f\r])\p{Cc}|\p{Cs}|\uFFFD/u;

// Look like a slash, a backslash or a colon, but have no compatibility form that is one.
const LOOKALIKES: Record<string, string> = {
  "\u2044": "/",
  "\u2215": "/",
  "\u29F8": "/",
  "\u2571": "/",
  "\u27CB": "/",
  "\u3033": "/",
  "\u2216": "\\",
  "\u29F5": "\\",
  "\u2572": "\\",
  "\u27CD": "\\",
  "\u2236": ":",
  "\uA789": ":",
};

const IS_ASCII = /^[\n -~]*$/;
const LINK_MARK = new RegExp(`[:/\\\\?#%@${Object.keys(LOOKALIKES).join("")}]`);

// In brackets a dot or colon still makes a link for whoever reads it: `example[.]com`.
const DEFANGED: Record<string, string> = {
  "[.]": ".",
  "(.)": ".",
  "{.}": ".",
  "[dot]": ".",
  "(dot)": ".",
  "{dot}": ".",
  "[:]": ":",
  "(:)": ":",
};

const OPENING_BRACKETS = "[({";
const DOMAIN_CHAR = /[\p{L}\p{N}\p{M}\p{So}_-]/u;
const SCHEME_CHAR = /[A-Za-z0-9+.-]/;
const WORD_CHAR = /[\p{L}\p{N}\p{M}_-]/u;

// Letters of scripts that are set against a link without a space.
const UNSPACED_LETTER =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Arab}\p{scx=Hebr}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

// Of the original, not of the view: a full-width comma stands in prose, hardly ever in a link.
const PROSE_MARK = /[，。、；：！？（）【】「」『』《》〈〉“”‘’«»…،؛؟।။၊។]/u;

const TRAILING = /[.,;:!?'"<>()[\]{}]|(?![\p{ASCII}\p{Pd}\p{Pc}])\p{P}/u;
const OPENERS: Record<string, string> = { ")": "(", "]": "[", "}": "{", ">": "<" };

const WEB_SCHEME = /(?:https?|hxxps?|ftps?|wss?)$/;
// Letters and no digits, or what is glued to such: `com验证码123456`.
const TOP_LEVEL = /^(?:\p{L}[\p{L}\p{M}\p{So}_-]+|[a-z]{2,}(?!\p{ASCII}).+|xn--.+)$/isu;
// Words of an unspaced script may be glued to both.
const WWW = /(?:^|[^A-Za-z0-9.])www\.[^.]/i;
const IP_ADDRESS =
  /(?:^|(?!\p{ASCII}).)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:$|(?!\p{ASCII}))/su;
const LOCALHOST = /(?:^|(?!\p{ASCII}).)localhost$/iu;
const LOWER_CASE_DOMAIN = /^(?:[\p{Ll}\p{Lo}\p{M}-]{1,20}\.)+[\p{Ll}\p{Lo}\p{M}]{2,20}$/u;

// Schemes that need no slashes: all that follows the colon is content.
const OPAQUE_SCHEMES = new Set([
  "javascript",
  "vbscript",
  "data",
  "blob",
  "magnet",
  "intent",
  "otpauth",
  "view-source",
]);
const MAIL_LABEL = /^(?:mailto|e-?mail|mail)$/i;
const MAX_LABEL_LENGTH = 16;
const QUERY_NAME = /^[A-Za-z_][\w.-]{0,31}=/;
const MAX_QUERY_NAME_LENGTH = 33;

/**
 * Makes the public copy of a message: every link is reduced to its domain, and personal data masked,
 * unit for unit, so that a second look masks nothing more. A link is what has a
 * scheme (`https://`, `authy://`, `javascript:`), a user with a password, a named query, or a
 * domain, `localhost` or IP address followed by a path, query or fragment. Where its end is in doubt it goes
 * up to the next white space. Mere domains and origin-bound codes stay.
 * @param text a cleaned body; any content, time linear in its length
 * @param codes the one-time codes in it, which are not masked
 */
export function publicCopy(text: string, codes: readonly Span[]): PublicCopy {
  const reduced = reduceLinks(text);
  const kept = codes.flatMap(({ start, end }) => reduced.toPublic(start, end) ?? []);
  const copy = maskPersonal(reduced.text, kept);
  if (copy === reduced.text) return reduced;
  return {
    text: copy,
    toPublic(start, end) {
      const span = reduced.toPublic(start, end);
      if (span === null) return null;
      const isWhole = copy.slice(span.start, span.end) === reduced.text.slice(span.start, span.end);
      return isWhole ? span : null;
    },
  };
}

const MOST_ROUNDS = 4;

/** What is masked may have hidden what else is personal: "…password: abc1new password is …". */
function maskPersonal(text: string, codes: readonly Span[]): string {
  let copy = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const personal = findPersonal(copy, codes);
    if (personal.length === 0) break;
    copy = masked(copy, personal);
  }
  return copy;
}

/** A sender's name as the public may read it: numbers of accounts and cards, and links, are no part of one. */
export function publicName(name: string): string {
  const { text } = reduceLinks(name);
  return masked(
    text,
    findPersonal(text, []).filter(({ kind }) => inNames.has(kind)),
  );
}

/** "Calle 13" may be a name, and so may "Password Pro 24". */
const inNames = new Set(["email", "card", "iban"]);

function masked(text: string, spans: readonly Span[]): string {
  let copy = "";
  let from = 0;
  for (const { start, end } of spans) {
    copy += text.slice(from, start) + MASK.repeat(end - start);
    from = end;
  }
  return copy + text.slice(from);
}

function reduceLinks(text: string): PublicCopy {
  if (!mayHoldLink(text)) return { text, toPublic: (start, end) => unchanged(text, start, end) };
  const view = viewOf(text);
  const isRemoved = new Uint8Array(text.length);
  for (const link of findLinks(view)) removeLink(view, link, isRemoved);

  const kept = new Uint32Array(text.length + 1);
  const slices: string[] = [];
  let sliceStart = 0;
  for (let i = 0; i < text.length; i++) {
    kept[i + 1] = (kept[i] ?? 0) + (isRemoved[i] ? 0 : 1);
    if (!isRemoved[i]) continue;
    slices.push(text.slice(sliceStart, i));
    sliceStart = i + 1;
  }
  slices.push(text.slice(sliceStart));

  return {
    text: slices.join(""),
    toPublic(start, end) {
      const from = kept[start];
      const to = kept[end];
      if (from === undefined || to === undefined || to - from !== end - start) return null;
      return start <= end ? { start: from, end: to } : null;
    },
  };
}

/**
 * Most texts hold nothing that a link could be told by (`linkAt`): colons and question marks right
 * before white space betray none, nor does the colon of a time of day.
 */
function mayHoldLink(text: string): boolean {
  const rest = text.replace(/[:?](?=[ \n]|$)|(?<=^|[ \n])\d\d?:(?=\d)/g, "");
  return LINK_MARK.test(IS_ASCII.test(rest) ? rest : rest.normalize("NFKC"));
}

function unchanged(text: string, start: number, end: number): Span | null {
  const isSpan = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end;
  return isSpan && end <= text.length ? { start, end } : null;
}

function viewOf(text: string): View {
  const view: View = { text, chars: [], starts: [], ends: [] };
  let start = 0;
  let hasBracket = false;
  for (const char of text) {
    const end = start + char.length;
    for (const plain of plainForms(char)) {
      view.chars.push(plain);
      view.starts.push(start);
      view.ends.push(end);
      hasBracket ||= OPENING_BRACKETS.includes(plain);
    }
    start = end;
  }
  if (hasBracket) refang(view);
  return view;
}

/** Makes one character of a dot or colon in brackets between the characters of a link. */
function refang({ chars, starts, ends }: View): void {
  let length = 0;
  for (let at = 0; at < chars.length; at++, length++) {
    let last = at;
    let plain = chars[at]!;
    if (OPENING_BRACKETS.includes(plain) && at > 0 && DOMAIN_CHAR.test(chars[at - 1]!)) {
      const close = /[.:]/.test(chars[at + 1] ?? "") ? at + 2 : at + 4;
      const meant =
        DEFANGED[
          chars
            .slice(at, close + 1)
            .join("")
            .toLowerCase()
        ];
      if (meant && close < chars.length) [last, plain] = [close, meant];
    }
    chars[length] = plain;
    starts[length] = starts[at]!;
    ends[length] = ends[last]!;
    at = last;
  }
  chars.length = starts.length = ends.length = length;
}

/** A language needs few characters, but each of them often. */
const MAX_KNOWN_FORMS = 5000;
const knownForms = new Map<string, readonly string[]>();

/** What a character stands for in a link; white space is always one space. */
function plainForms(char: string): Iterable<string> {
  if (char > " " && char < "\x7f") return char;
  let forms = knownForms.get(char);
  if (!forms) {
    forms = formsOf(char);
    if (knownForms.size >= MAX_KNOWN_FORMS) knownForms.clear();
    knownForms.set(char, forms);
  }
  return forms;
}

function formsOf(char: string): readonly string[] {
  if (HIDDEN.test(char)) return [];
  if (/\s/u.test(char)) return [" "];
  const plain = LOOKALIKES[char] ?? char.normalize("NFKC");
  if (plain === char) return [char];
  // Some compatibility forms hold a space (´ is one with an accent), which would end a link.
  return Array.from(plain, (each) => LOOKALIKES[each] ?? each).filter(
    (each) => each !== " " && !HIDDEN.test(each),
  );
}

function* findLinks(view: View): Generator<Link> {
  const { chars } = view;
  let start = 0;
  for (let end = 0; end <= chars.length; end++) {
    if (end < chars.length && chars[end] !== " ") continue;
    if (start < end) yield* findLinksInRun(view, start, end);
    start = end + 1;
  }
}

function* findLinksInRun(view: View, start: number, end: number): Generator<Link> {
  const run: Run = { view, end, from: start, userFrom: start, firstColon: -1, colons: 0 };
  for (let at = start; at < end; at++) {
    const link = linkAt(run, at);
    if (link) {
      yield link;
      run.from = Math.max(link.end, at + 1);
      at = run.from - 1;
      startUser(run, run.from);
    } else if (isUserStop(view, at)) {
      startUser(run, at + 1);
    } else if (view.chars[at] === ":") {
      if (run.colons === 0) run.firstColon = at;
      run.colons++;
    }
  }
}

function startUser(run: Run, at: number): void {
  run.userFrom = at;
  run.colons = 0;
}

function isUserStop(view: View, at: number): boolean {
  const char = view.chars[at];
  // A full-width colon ends a label of its own script; after Latin it may disguise `user:password`.
  if (char === ":") return isProseMark(view, at) && UNSPACED_LETTER.test(view.chars[at - 1] ?? "");
  return char === "<" || char === '"' || isProseMark(view, at);
}

/** The link that the character at this place betrays, all of it. */
function linkAt(run: Run, at: number): Link | null {
  switch (run.view.chars[at]) {
    case ":":
      return schemeLink(run, at) ?? portLink(run, at);
    case "/":
    case "\\":
      return pathLink(run, at);
    case "?":
      return pathLink(run, at) ?? queryLink(run, at);
    case "#":
      return pathLink(run, at);
    case "%":
      return /^%[0-9a-f]{2}$/i.test(read(run.view, at, at + 3)) ? pathLink(run, at) : null;
    case "@":
      return userLink(run, at);
    default:
      return null;
  }
}

/** `https://…`, `authy://…`, `javascript:…`; `at` is the colon. */
function schemeLink(run: Run, at: number): Link | null {
  const { view, end } = run;
  let start = at;
  while (start > run.from && SCHEME_CHAR.test(view.chars[start - 1]!)) start--;
  const scheme = read(view, start, at).toLowerCase();
  if (OPAQUE_SCHEMES.has(scheme)) return at + 1 < end ? { start: at + 1, end, domain: null } : null;

  const web = WEB_SCHEME.exec(scheme)?.[0];
  let host = at + 1;
  while (host < end && isSlash(view.chars[host])) host++;
  if (host === end) return null;
  const slashes = host - at - 1;
  if (slashes === 0 && !(web && isDomain(view, domainFrom(view, host, end), run.from))) return null;
  if (slashes === 1 && !web) {
    const isPath = scheme !== "" && view.chars[at + 1] === "/" && !/\d/.test(view.chars[host]!);
    if (!isPath) return null;
  }
  // A web scheme may be glued to a word or code before it; of another, every character counts.
  if (web) start = at - web.length;
  else while (start < at && !/[A-Za-z]/.test(view.chars[start]!)) start++;

  const limit = nextLinkStart(view, host, end);
  const domain = domainOfAuthority(view, host, limit, web !== undefined || scheme === "");
  return { start, end: linkEnd(view, start, domain?.end ?? host, limit), domain };
}

/** `1.2.3.4:8080` and `www.example.com:8080`; after other domains a number may be a code. */
function portLink(run: Run, at: number): Link | null {
  let start = at;
  while (start > run.from && isDomainChar(run.view, start - 1, at)) start--;
  const domain = { start, end: at };
  const name = readDomain(run.view, domain);
  if (!IP_ADDRESS.test(name) && !WWW.test(name)) return null;
  let end = at + 1;
  while (end < run.end && /\d/.test(run.view.chars[end]!)) end++;
  const digits = end - at - 1;
  if (digits === 0 || digits > 5 || isDomainChar(run.view, end, run.end)) return null;
  // With a path the whole link is found at the path's first character.
  if (/^[/\\?#%]$/.test(run.view.chars[end] ?? "") && end < run.end) return null;
  return { start, end, domain };
}

/** `example.com/…`, `example.com?…`, `example.com#…`; `at` is the first character after it. */
function pathLink(run: Run, at: number): Link | null {
  const { view } = run;
  const domain = domainBefore(run, at);
  if (!domain) return null;
  let start = domain.start;
  if (start > run.from && view.chars[start - 1] === "@") start = userStart(run, start - 1);
  else while (start > run.from && isSlash(view.chars[start - 1])) start--;
  const end = linkEnd(view, start, domain.end, nextLinkStart(view, at, run.end));
  return end > at ? { start, end, domain } : null;
}

/** `?token=…` after whatever; `at` is the question mark. */
function queryLink(run: Run, at: number): Link | null {
  const after = read(run.view, at + 1, Math.min(run.end, at + 1 + MAX_QUERY_NAME_LENGTH));
  if (!QUERY_NAME.test(after)) return null;
  const limit = nextLinkStart(run.view, at, run.end);
  return { start: at, end: linkEnd(run.view, at, at + 1, limit), domain: null };
}

/** `user:password@example.com`; `at` is the at sign. */
function userLink(run: Run, at: number): Link | null {
  if (run.colons === 0 || at === run.userFrom) return null;
  const domain = domainFrom(run.view, at + 1, run.end);
  if (!isDomain(run.view, domain, at + 1)) return null;
  const next = run.view.chars[domain.end] ?? "";
  if (domain.end < run.end && /[:/\\?#%]/.test(next)) {
    const start = userStart(run, at);
    return { start, end: linkEnd(run.view, start, domain.end, run.end), domain };
  }
  const isLabelled =
    run.colons === 1 &&
    run.firstColon - run.userFrom <= MAX_LABEL_LENGTH &&
    MAIL_LABEL.test(read(run.view, run.userFrom, run.firstColon));
  return isLabelled ? null : { start: userStart(run, at), end: domain.end, domain };
}

function userStart(run: Run, at: number): number {
  let start = run.userFrom;
  while (start < at && /[([{'*]/.test(run.view.chars[start]!)) start++;
  return start;
}

/**
 * The domain that stands right before this place, or before a port that does. It reads back no
 * further than the slash or the like before, so that all calls together are linear.
 */
function domainBefore(run: Run, at: number): Span | null {
  const { view, from } = run;
  let start = at;
  while (start > from && (view.chars[start - 1] === ":" || isDomainChar(view, start - 1, at))) {
    start--;
  }
  for (let piece = start; piece < at; piece++) {
    let end = piece;
    while (end < at && view.chars[end] !== ":") end++;
    const domain = trimDots(view, { start: piece, end });
    if (isDomain(view, domain, from)) return domain;
    piece = end;
  }
  return null;
}

/** The longest span from here that can be a domain. */
function domainFrom(view: View, start: number, limit: number): Span {
  let end = start;
  while (end < limit && isDomainChar(view, end, limit)) end++;
  return trimDots(view, { start, end });
}

function trimDots(view: View, span: Span): Span {
  let { end } = span;
  while (end > span.start && isDot(view, end - 1)) end--;
  return { start: span.start, end };
}

/** Whether a span reads as a domain or IP address though no scheme says so. */
function isDomain(view: View, span: Span, from: number): boolean {
  const name = readDomain(view, span);
  if (IP_ADDRESS.test(name) || LOCALHOST.test(name)) return true;
  const dot = name.lastIndexOf(".");
  if (dot < 0 || dot === name.length - 1) return false;
  if (!WWW.test(name) && !TOP_LEVEL.test(name.slice(dot + 1))) return false;
  if (dot > 0) return name[dot - 1] !== ".";
  // The label before may be of characters that no list of letters holds.
  return span.start > from && view.chars[span.start - 1]! > "\x7f";
}

/** The domain in what follows a scheme's slashes: `user:password@example.com:8080`. */
function domainOfAuthority(view: View, start: number, limit: number, isWeb: boolean): Span | null {
  let host = start;
  for (let i = start; i < limit && !/[/\\?#]/.test(view.chars[i]!); i++) {
    if (view.chars[i] === "@") host = i + 1;
  }
  if (view.chars[host] === "[") {
    let end = host + 1;
    while (end < limit && /[0-9a-f:.]/i.test(view.chars[end]!)) end++;
    return end < limit && view.chars[end] === "]" ? { start: host, end: end + 1 } : null;
  }
  const domain = domainFrom(view, host, limit);
  const name = readDomain(view, domain);
  if (IP_ADDRESS.test(name)) return domain;
  // What stands in a domain's place after `authy://` may be a secret: only plain words stay.
  if (!isWeb) return LOWER_CASE_DOMAIN.test(name) ? domain : null;
  if (/^localhost$/i.test(name)) return domain;
  return name.includes(".") && !/^\.|\.\./.test(name) ? domain : null;
}

/** Where a second link starts that punctuation sets apart from the one before it. */
function nextLinkStart(view: View, from: number, limit: number): number {
  for (let i = from; i + 2 < limit; i++) {
    if (view.chars[i] !== ":" || !isSlash(view.chars[i + 1]) || !isSlash(view.chars[i + 2])) {
      continue;
    }
    const web = WEB_SCHEME.exec(read(view, Math.max(from, i - 5), i).toLowerCase())?.[0];
    const start = web ? i - web.length : from;
    if (start > from && TRAILING.test(view.chars[start - 1]!)) return start;
  }
  return limit;
}

/**
 * Where a link ends.
 * @param start of the link
 * @param rest what follows the domain
 * @param limit the next white space, or the next link
 */
function linkEnd(view: View, start: number, rest: number, limit: number): number {
  const end = trimTrailing(view, start, rest, limit);
  let letter = -1;
  for (let at = rest; at < end; at++) {
    if (isProseMark(view, at)) {
      if (letter >= 0 && isProse(view, letter, limit)) return letter;
      return isProse(view, at, limit) ? at : end;
    }
    const isGlued = at > rest && /[A-Za-z0-9]/.test(view.chars[at - 1]!);
    if (letter < 0 && isGlued && UNSPACED_LETTER.test(view.chars[at]!)) letter = at;
  }
  return letter >= 0 && isProse(view, letter, limit) ? letter : end;
}

/** The end without closing punctuation; a bracket that the link opened itself belongs to it. */
function trimTrailing(view: View, start: number, rest: number, limit: number): number {
  const counts: Record<string, number> = {};
  for (let i = start; i < limit; i++) {
    const char = view.chars[i]!;
    if (TRAILING.test(char)) counts[char] = (counts[char] ?? 0) + 1;
  }
  let end = limit;
  while (end > rest && TRAILING.test(view.chars[end - 1]!)) {
    const char = view.chars[end - 1]!;
    const opener = OPENERS[char];
    if (opener && (counts[opener] ?? 0) >= (counts[char] ?? 0)) break;
    counts[char] = (counts[char] ?? 0) - 1;
    end--;
  }
  return end;
}

/**
 * Whether what follows a link without a space is surely no part of it: nothing of a link's
 * syntax, and in Latin letters and digits, all after a mark of prose, no more than codes of
 * digits and short words.
 */
function isProse(view: View, start: number, limit: number): boolean {
  let hasMark = false;
  let word = "";
  for (let at = start; at <= limit; at++) {
    const char = at < limit ? view.chars[at]! : " ";
    if (WORD_CHAR.test(char) && !UNSPACED_LETTER.test(char)) {
      if (!hasMark) return false;
      word += char;
      continue;
    }
    if (word !== "" && !/^(?:\d{1,8}|[A-Za-z]{1,5})$/.test(word)) return false;
    word = "";
    if (/[/\\#=&%@~+]/.test(char)) return false;
    if (isProseMark(view, at)) hasMark = true;
    else if (char === "?") return false;
  }
  return true;
}

function removeLink(view: View, link: Link, isRemoved: Uint8Array): void {
  const { starts, ends } = view;
  isRemoved.fill(1, starts[link.start], ends[link.end - 1]);
  const { start, end } = link.domain ?? { start: 0, end: 0 };
  for (let i = start; i < end; i++) {
    // A character that stands for several stays only if all of them are of the domain.
    const isWhole =
      (i > start || starts[i - 1] !== starts[i]) && (i + 1 < end || starts[i + 1] !== starts[i]);
    if (isWhole) isRemoved.fill(0, starts[i], ends[i]);
  }
}

function isProseMark(view: View, at: number): boolean {
  const start = view.starts[at];
  return start !== undefined && !isDot(view, at) && PROSE_MARK.test(view.text.charAt(start));
}

function isDomainChar(view: View, at: number, limit: number): boolean {
  return at < limit && (isDot(view, at) || DOMAIN_CHAR.test(view.chars[at]!));
}

/** An ideographic full stop separates labels too, but mostly ends sentences: Latin tells. */
function isDot(view: View, at: number): boolean {
  const char = view.chars[at];
  if (char !== "。") return char === ".";
  return /[A-Za-z]/.test(view.chars[at + 1] ?? "") && /[A-Za-z0-9-]/.test(view.chars[at - 1] ?? "");
}

function isSlash(char: string | undefined): boolean {
  return char === "/" || char === "\\";
}

function read(view: View, start: number, end: number): string {
  return view.chars.slice(start, end).join("");
}

function readDomain(view: View, span: Span): string {
  return read(view, span.start, span.end).replaceAll("。", ".");
}
