import { kindOf, LETTER } from "#lib/otp/writing.ts";
import { cueKinds } from "./phrases.ts";
import { holdsCode, MASK, type Reading, type Stretch } from "./reading.ts";

/** How far after its noun a password is looked for, and how many words may stand between. */
const REACH = 90;
const MOST_WORDS = 7;

/** What joins a noun to its value. */
/** The same, but only right after the noun: elsewhere they are other words. */
const shortJoints = new Set("e eh to ar er on je la".split(" "));
const joints = new Set(
  (
    "is are be will - -> => es esta son sera est sont ist lautet lauten sind heisst sao sara jest brzmi " +
    "adalah bedzie este это هي هو ہے है hai"
  ).split(" "),
);

/** Finds passwords, passphrases and PINs that stay good, in the words of many languages. */
export function findPasswords(reading: Reading): Stretch[] {
  const found: Stretch[] = [];
  const { cues } = reading;
  const nouns = cues.filter(({ flags }) => flags & PASSWORDS);
  for (const [index, cue] of nouns.entries()) {
    if (cue.flags & cueKinds.once || /\d/.test(reading.plain[cue.start - 1] ?? "")) continue;
    const isLasting = (cue.flags & cueKinds.lasting) !== 0;
    const next = nouns[index + 1]?.start ?? reading.plain.length;
    const limit = Math.min(cue.end + REACH, next);
    const value =
      valueAfter(reading, cue.end, limit, isLasting) ?? valueBefore(reading, cue.start, isLasting);
    if (value) found.push(value);
  }
  return found;
}

const PASSWORDS = cueKinds.password | cueKinds.lasting | cueKinds.once;

/** A run of units without space, what stood between it and the one before, and where the rest begins. */
type Word = Stretch & { text: string; gap: string; next: number };

function valueAfter(
  reading: Reading,
  from: number,
  limit: number,
  isLasting: boolean,
): Stretch | null {
  const { plain } = reading;
  let isJoined = false;
  let at = from;
  for (let nth = 0; nth < MOST_WORDS; nth++) {
    const word = wordFrom(plain, at, limit);
    if (word === null) return null;
    if (sentenceEnd.test(word.gap)) return null;
    const isQuoted = /["'«「『]$/.test(word.gap);
    isJoined ||=
      /[:=→]|(?:^|\s)->?(?:\s|$)|[是为為はがを은는이가]/.test(word.gap) || (isQuoted && nth > 0);
    const joint = word.text.toLowerCase();
    if (joints.has(joint) || (nth === 0 && shortJoints.has(joint))) {
      isJoined = true;
    } else if (word.text !== "") {
      const isAdjacent =
        nth === 0 &&
        !/(?![是为為はがを은는이가])[\p{scx=Han}\p{scx=Kana}\p{scx=Hira}\p{scx=Hang}\p{scx=Thai}]/u.test(
          word.gap,
        );
      const value = { isAdjacent, isJoined, isQuoted, isLasting };
      if (isValue(reading, word, value)) return isQuoted ? quoted(plain, word) : word;
      if (isJoined && isPassphrase(reading, word, isLasting)) return passphraseFrom(plain, word);
      if (word.text.includes(MASK)) return null;
      // What is joined to the noun and no value is an ordinary sentence.
      if (isJoined && nth > 0 && !isQuoted && !/[:=]\s*$/.test(word.gap)) isJoined = false;
    }
    if (/^[.!?;,](?:\s|$)/.test(plain.slice(word.end, word.end + 2))) return null;
    if (word.text === "" && /[.!?;,]/.test(plain.slice(at, word.next))) return null;
    at = Math.max(word.end, word.next);
  }
  return null;
}

const closers: Record<string, string> = { "'": "'", '"': '"', "«": "»", "「": "」", "『": "』" };
const LONGEST_QUOTED = 48;

/** All that stands in the same quotes. */
function quoted(plain: string, { start, end }: Stretch): Stretch {
  const closer = closers[plain[start - 1]!];
  const rest = plain.slice(end, start + LONGEST_QUOTED);
  const length = closer === undefined ? -1 : rest.indexOf(closer);
  return length < 0 || rest.slice(0, length).includes("\n")
    ? { start, end }
    : { start, end: end + length };
}

/** Ends the sentence; a line may end right before the value. */
const sentenceEnd = /[。！？!?，、]|\.\s|(?<![:=]\s?)\n/;

/** "… is your wifi password": the word before the joint. */
function valueBefore(reading: Reading, nounStart: number, isLasting: boolean): Stretch | null {
  const { plain } = reading;
  const before = plain.slice(Math.max(0, nounStart - 72), nounStart);
  const match = beforeNoun.exec(before);
  if (match === null) return null;
  const end = nounStart - match[0].length + match[1]!.length;
  const word = wordEndingAt(plain, end);
  if (word === null) return null;
  const value = { isAdjacent: true, isJoined: false, isQuoted: false, isLasting };
  return isStrong(word.text) && isValue(reading, word, value) ? word : null;
}

const beforeNoun =
  /([^\s"'」』]["'」』]?)(?: (?:is|es|ist|est|e|è|jest|to) (?:the |your |my |our |su |tu |la |el |ihr |dein |das |votre |ton |le |a |sua |il tuo |la tua |il |twoje )?|[」』"']?(?:が|は)\s?(?:お客様の|あなたの|新しい)?|(?:入|은|는|이|가) )$/i;

function wordEndingAt(plain: string, end: number): Word | null {
  let last = end;
  while (last > 0 && !isWordChar(plain, last - 1)) last--;
  let start = last;
  while (start > 0 && last - start < LONGEST && isWordChar(plain, start - 1)) start--;
  return start === last ? null : trimmed(plain, start, last, "");
}

const LONGEST = 64;

function wordFrom(plain: string, from: number, limit: number): Word | null {
  let start = from;
  while (start < limit && !isWordChar(plain, start)) start++;
  if (start >= limit) return null;
  let end = start;
  while (end < plain.length && end - start < LONGEST && isWordChar(plain, end)) end++;
  return trimmed(plain, start, end, plain.slice(from, start));
}

/** Printable ASCII and letters of scripts with spaces; what is hidden already. */
function isWordChar(plain: string, at: number): boolean {
  const unit = plain.charCodeAt(at);
  return (unit > 0x20 && unit < 0x7f) || kindOf(unit) === LETTER || plain[at] === MASK;
}

/** Without the brackets and quotes around it, and without the mark that ends its sentence. */
function trimmed(plain: string, start: number, end: number, gap: string): Word {
  let from = start;
  let to = end;
  while (from < to && /["'([{<:=>,;.]/.test(plain[from]!)) from++;
  while (to > from && /["')\]}>.,:;?]/.test(plain[to - 1]!)) to--;
  const text = plain.slice(from, to);
  return {
    start: from,
    end: to,
    text,
    gap: gap + plain.slice(start, from),
    next: text === "" ? end : to,
  };
}

type Setting = { isAdjacent: boolean; isJoined: boolean; isQuoted: boolean; isLasting: boolean };

function isValue(reading: Reading, word: Word, setting: Setting): boolean {
  const { isAdjacent, isJoined, isQuoted, isLasting } = setting;
  const { text, start, end } = word;
  if (text.length < 3 || text.includes(MASK) || isElse(text)) return false;
  if (/^[年月日号년월일]/.test(reading.plain.slice(end, end + 1))) return false;
  const isNamed = isAdjacent || isJoined || isQuoted;
  if (!isNamed && reading.isLabelled(start)) return false;
  if (holdsCode(reading, start, end) || /^[\d-]+$/.test(text)) {
    if (!isNamed || !isLasting || text.length < 4)
      return isNamed && isJoined && isLongNumber(reading, word);
    return !reading.isShortLived() || text.length > 8;
  }
  if (isStrong(text))
    return isNamed || (text.length >= 8 && /[a-z]/.test(text) && !/^\d+\W?\p{L}+$/u.test(text));
  if (!isNamed) return false;
  // Letters alone: a word of the sentence, unless something sets it apart.
  const isSetApart = /[a-z][A-Z]|[_#$%^&*+~|\\!]/.test(text) || (isQuoted && isJoined);
  if (isSetApart) return true;
  const isLast = /^[.!"'\s]*(?:\n|$)/.test(reading.plain.slice(end, end + 6));
  return isJoined && (isLasting || /[:=]\s*$/.test(word.gap)) && isLast && text.length >= 5;
}

/** Digits that are no code, as many as no code has or fewer. */
const isLongNumber = (reading: Reading, { text, start, end }: Word): boolean =>
  /^\d{4,}$/.test(text) && !holdsCode(reading, start, end);

/** Letters and digits together, or letters with marks that no word has inside. */
function isStrong(text: string): boolean {
  if (text.length < 5) return false;
  const hasLetter = /\p{L}/u.test(text);
  return (
    hasLetter && (/\d/.test(text) || /[#$%^&*+=~|\\_]/.test(text) || /\p{L}[!@]\p{L}/u.test(text))
  );
}

const measured =
  /^(?:[*•x]+\d+|\d{1,4}[:./-]\d{1,2}(?!\d).*|\d{1,2}[./]\d{1,2}[./]\d{2,4}.*|\d+(?:[.,:/-]\d+)*[a-z]{1,4}|\d{1,2}[:.]\d\d|wpa\d?.*|wi-?fi\d?|2fa|mfa|ios\d*|\d+-?(?:digit|stellig|char).*|e-?mail|v\d+(?:\.\d+)+)$/i;
const linkLike =
  /^(?:[a-z]+:\/\/|www\.)|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:[/?:].*)?$|@/iu;
const amountLike = /^[$€£¥₹₽₺₩]?[\d.,]+[$€£¥₹₽₺₩]?$/;

/** A time, a measure, an amount, a link. */
function isElse(text: string): boolean {
  if (measured.test(text)) return true;
  if (linkLike.test(text)) return !/\d.*@|@.*\d|!/.test(text) || /@[^@]+\.[a-z]{2,}$/i.test(text);
  return amountLike.test(text) && /[$€£¥₹₽₺₩.,]/.test(text);
}

/** "passphrase: correct horse battery staple", in small letters to the end of the line. */
function isPassphrase({ plain }: Reading, { start }: Word, isLasting: boolean): boolean {
  return isLasting && passphrase.test(plain.slice(start, start + 120));
}

const passphrase = /^\p{Ll}{3,12}(?:[ -]\p{Ll}{3,12}){2,9}(?=["'」]?\s*[.!]?\s*(?:\n|$)|["'」])/u;

function passphraseFrom(plain: string, { start }: Word): Stretch {
  const [words] = passphrase.exec(plain.slice(start, start + 120))!;
  return { start, end: start + words.length };
}
